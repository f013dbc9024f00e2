package se.backabarnet.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets links that are long worthless. */
@Component
class Housekeeping {

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    Housekeeping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Stockholm")
    void forgetOld() {
        OffsetDateTime before = OffsetDateTime.now(clock).minus(KEPT);
        jdbc.sql("delete from account_link where asked_at < ?").param(before).update();
    }
}
