package se.backabarnet.rollout;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.StoredAboutPeople;

/** The rollouts that a person started. That is a decision on record: her name stays with it. */
@Component
class RolloutPersonalData extends StoredAboutPeople {

    private static final String QUERY =
            """
            select r.id::text as "införande", a.name as "område", r.started_at::text as "startat"
            from rollout r join area a on a.id = r.area_id where r.started_by = :id order by r.started_at""";

    RolloutPersonalData(JdbcClient jdbc) {
        super(jdbc, "Startade införanden", QUERY, true);
    }
}
