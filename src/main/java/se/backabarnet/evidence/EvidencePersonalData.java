package se.backabarnet.evidence;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.PersonalData;

/** The files that a person filed or removed. Who did that is on record: her name stays with it. */
@Component
class EvidencePersonalData implements PersonalData {

    private static final String HERS = " from evidence where added_by = :id or removed_by = :id"
            + " or added_on_behalf_of = :id or removed_on_behalf_of = :id";

    private final JdbcClient jdbc;

    EvidencePersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "Underlag";
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        return jdbc.sql(
                        """
                        select file_name as "fil", rollout_id::text as "införande", item_id as "punkt",
                          added_by as "tillagd av", added_on_behalf_of as "tillagd i stället för",
                          added_at::text as "tillagd",
                          removed_by as "borttagen av", removed_on_behalf_of as "borttagen i stället för",
                          removed_at::text as "borttagen"
                        """
                                + HERS
                                + " order by added_at, id")
                .param("id", userId)
                .query()
                .listOfRows();
    }

    @Override
    public boolean isOnRecord(String userId) {
        return jdbc.sql("select exists (select 1" + HERS + ")")
                .param("id", userId)
                .query(Boolean.class)
                .single();
    }
}
