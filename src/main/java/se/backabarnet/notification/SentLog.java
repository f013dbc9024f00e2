package se.backabarnet.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has got which notification. Written the moment a mail is accepted, so that a retry sends it to the others only. */
@Component
class SentLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    SentLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Set<String> receivers(UUID notificationId) {
        return new HashSet<>(jdbc.sql("select receiver from notification_sent where notification_id = ?")
                .param(notificationId)
                .query(String.class)
                .list());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(UUID notificationId, String receiver) {
        jdbc.sql("insert into notification_sent (notification_id, receiver, sent_at) values (?, ?, ?)")
                .params(notificationId, receiver, OffsetDateTime.now(clock))
                .update();
    }
}
