package se.backabarnet.agreement;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.PersonalData;

/** What a person decided about agreements. It is a record: her name stays with it. */
@Component
class AgreementPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    AgreementPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "Överenskommelser";
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        return jdbc.sql(
                        """
                        select d.outcome as "vad", d.signer as "för", a.rollout_id::text as "införande", m.sha256 as "dokument",
                          d.who_name as "namn", d.at::text as "när"
                        from agreement_decision d join agreement_document m on m.id = d.document_id
                        join agreement a on a.id = m.agreement_id where d.who = :id order by d.at, d.id""")
                .param("id", userId)
                .query()
                .listOfRows();
    }

    @Override
    public boolean isOnRecord(String userId) {
        return !about(userId).isEmpty();
    }
}
