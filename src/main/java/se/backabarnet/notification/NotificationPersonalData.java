package se.backabarnet.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.StoredAboutPeople;

/** Which mails a person got. When she leaves, nothing says so any more. */
@Component
class NotificationPersonalData extends StoredAboutPeople {

    private static final String QUERY =
            """
            select n.kind as "vad", n.rollout_id::text as "införande", n.phase as "fas", s.sent_at::text as "skickat"
            from notification_sent s join notification n on n.id = s.notification_id
            where s.receiver = :id order by s.sent_at""";

    private final JdbcClient jdbc;

    NotificationPersonalData(JdbcClient jdbc) {
        super(jdbc, "Brev om införanden", QUERY, false);
        this.jdbc = jdbc;
    }

    @Override
    public void forget(String userId) {
        jdbc.sql("delete from notification_sent where receiver = ?")
                .param(userId)
                .update();
    }
}
