package se.backabarnet.signoff;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.StoredAboutPeople;

/** The sign-offs and gate decisions that a person took. They are a record: her name stays with them. */
@Component
class SignOffPersonalData extends StoredAboutPeople {

    private static final String QUERY =
            """
            select kind as "vad", phase as "fas", rollout_id::text as "införande", outcome as "beslut",
              decided_on::text as "datum", decided_at::text as "när", decided_by as "av",
              on_behalf_of as "ersättare för", comment as "kommentar"
            from sign_off where decided_by = :id or on_behalf_of = :id order by number""";

    SignOffPersonalData(JdbcClient jdbc) {
        super(jdbc, "Beslut om faser", QUERY, true);
    }
}
