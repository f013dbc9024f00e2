package se.backabarnet.interest;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.PersonalData;

/** What a person did with interest registrations. Deciding one is on record: her name stays with it. */
@Component
class InterestPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    InterestPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "Intresseanmälningar";
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        return jdbc.sql(
                        """
                        select e.happened as "vad", i.area_name as "område", e.at::text as "när", e.reason as "skäl"
                        from interest_event e join interest i on i.id = e.interest_id
                        where e.who = :id order by e.at, e.id""")
                .param("id", userId)
                .query()
                .listOfRows();
    }

    @Override
    public boolean isOnRecord(String userId) {
        return !about(userId).isEmpty();
    }
}
