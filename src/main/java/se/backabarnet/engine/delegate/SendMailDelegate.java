package se.backabarnet.engine.delegate;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.notification.NotificationService;

/** Sends a queued notification to those who have not got it yet. */
@Component
class SendMailDelegate implements JavaDelegate {

    private final NotificationService notifications;

    SendMailDelegate(NotificationService notifications) {
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.send(UUID.fromString((String) execution.getVariable(ProcessVariables.NOTIFICATION_ID)));
    }
}
