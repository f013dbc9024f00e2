package se.backabarnet.model;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.StoredAboutPeople;

/** What a person deployed, and which rollouts she moved. It is a record: her name stays with it. */
@Component
class ModelPersonalData extends StoredAboutPeople {

    private static final String QUERY =
            """
            select 'driftsatte' as "vad", deployment_id as "driftsättning", null as "införande", null as "när"
            from model_deployment where deployed_by = :id
            union all
            select 'flyttade från version ' || from_version || ' till ' || to_version || ' av ' || process, null,
              rollout_id::text, moved_at::text
            from model_move where moved_by = :id""";

    ModelPersonalData(JdbcClient jdbc) {
        super(jdbc, "Modeller", QUERY, true);
    }
}
