package se.backabarnet.agreement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.StoredAboutPeople;

/** What a person decided about agreements, handed in and put in place. It is a record: her name stays with it. */
@Component
class AgreementPersonalData extends StoredAboutPeople {

    private static final String QUERY =
            """
            select d.outcome as "vad", d.signer as "för", a.rollout_id::text as "införande", m.sha256 as "dokument",
              case d.on_behalf_of when :id then d.on_behalf_of_name else d.who_name end as "namn",
              d.on_behalf_of as "ersättare för", d.at::text as "när"
            from agreement_decision d join agreement_document m on m.id = d.document_id
            join agreement a on a.id = m.agreement_id where d.who = :id or d.on_behalf_of = :id
            union all
            select 'inlämnad', null, a.rollout_id::text, m.sha256, null, m.made_on_behalf_of, m.made_at::text
            from agreement_document m join agreement a on a.id = m.agreement_id
            where m.made_by = :id or m.made_on_behalf_of = :id
            union all
            select 'mall uppladdad', t.edition, null, null, null, null, t.uploaded_at::text
            from agreement_template t where t.uploaded_by = :id
            order by 7""";

    AgreementPersonalData(JdbcClient jdbc) {
        super(jdbc, "Överenskommelser", QUERY, true);
    }
}
