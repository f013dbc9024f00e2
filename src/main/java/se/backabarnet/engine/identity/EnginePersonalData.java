package se.backabarnet.engine.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.PersonalData;

/** What the engine keeps about a person's work: user ids in its history, which its clean-up removes with the history. */
@Component
class EnginePersonalData implements PersonalData {

    private static final List<String> QUERIES = List.of(
            """
            select 'uppgift' as "vad", name_ as "uppgift", start_time_::text as "började", end_time_::text as "slutade"
            from act_hi_taskinst where assignee_ = :id order by start_time_""",
            """
            select 'åtgärd' as "vad", operation_type_ as "åtgärd", entity_type_ as "gäller", timestamp_::text as "när"
            from act_hi_op_log where user_id_ = :id order by timestamp_""",
            """
            select 'filter' as "vad", name_ as "namn" from act_ru_filter where owner_ = :id order by name_""");

    private final JdbcClient jdbc;

    EnginePersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "Uppgifter i processmotorn";
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        List<Map<String, Object>> data = new ArrayList<>();
        QUERIES.forEach(
                query -> data.addAll(jdbc.sql(query).param("id", userId).query().listOfRows()));
        return data;
    }
}
