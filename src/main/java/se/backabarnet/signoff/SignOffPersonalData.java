package se.backabarnet.signoff;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.PersonalData;

/** The sign-offs and gate decisions that a person took. They are a record: her name stays with them. */
@Component
class SignOffPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    SignOffPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "Beslut om faser";
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        return jdbc.sql(
                        """
                        select kind as "vad", phase as "fas", rollout_id::text as "införande", outcome as "beslut",
                          decided_on::text as "datum", decided_at::text as "när", decided_by as "av",
                          on_behalf_of as "ersättare för", comment as "kommentar"
                        from sign_off where decided_by = :id or on_behalf_of = :id order by number""")
                .param("id", userId)
                .query()
                .listOfRows();
    }

    @Override
    public boolean isOnRecord(String userId) {
        return jdbc.sql("select exists (select 1 from sign_off where decided_by = :id or on_behalf_of = :id)")
                .param("id", userId)
                .query(Boolean.class)
                .single();
    }
}
