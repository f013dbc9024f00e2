package se.backabarnet.evidence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.StoredAboutPeople;

/** The files that a person filed or removed. Who did that is on record: her name stays with it. */
@Component
class EvidencePersonalData extends StoredAboutPeople {

    private static final String QUERY =
            """
            select file_name as "fil", rollout_id::text as "införande", item_id as "punkt",
              added_by as "tillagd av", added_on_behalf_of as "tillagd i stället för",
              added_at::text as "tillagd",
              removed_by as "borttagen av", removed_on_behalf_of as "borttagen i stället för",
              removed_at::text as "borttagen"
            from evidence where added_by = :id or removed_by = :id
              or added_on_behalf_of = :id or removed_on_behalf_of = :id
            order by added_at, id""";

    EvidencePersonalData(JdbcClient jdbc) {
        super(jdbc, "Underlag", QUERY, true);
    }
}
