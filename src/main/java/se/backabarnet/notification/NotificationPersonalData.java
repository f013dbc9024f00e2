package se.backabarnet.notification;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.PersonalData;

/** Which mails a person got. When she leaves, nothing says so any more. */
@Component
class NotificationPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    NotificationPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "Brev om införanden";
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        return jdbc.sql(
                        """
                        select n.kind as "vad", n.rollout_id::text as "införande", n.phase as "fas", s.sent_at::text as "skickat"
                        from notification_sent s join notification n on n.id = s.notification_id
                        where s.receiver = :id order by s.sent_at""")
                .param("id", userId)
                .query()
                .listOfRows();
    }

    @Override
    public void forget(String userId) {
        jdbc.sql("delete from notification_sent where receiver = ?")
                .param(userId)
                .update();
    }
}
