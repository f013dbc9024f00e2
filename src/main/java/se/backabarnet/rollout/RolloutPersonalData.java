package se.backabarnet.rollout;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.PersonalData;

/** The rollouts that a person started. That is a decision on record: her name stays with it. */
@Component
class RolloutPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    RolloutPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "Startade införanden";
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        return jdbc.sql(
                        """
                        select r.id::text as "införande", a.name as "område", r.started_at::text as "startat"
                        from rollout r join area a on a.id = r.area_id where r.started_by = :id order by r.started_at""")
                .param("id", userId)
                .query()
                .listOfRows();
    }

    @Override
    public boolean isOnRecord(String userId) {
        return !about(userId).isEmpty();
    }
}
