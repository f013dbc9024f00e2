package se.backabarnet.engine.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.RolloutScope;
import se.backabarnet.notification.NotificationKind;
import se.backabarnet.notification.NotificationService;

/** Queues the notification that the model names; it is sent on its own, so that mail holds nothing up. */
@Component
class NotifyDelegate implements JavaDelegate {

    private static final String NOTIFICATION = "notification";

    private final NotificationService notifications;

    NotifyDelegate(NotificationService notifications) {
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.happened(
                RolloutScope.rolloutId(execution),
                NotificationKind.of((String) execution.getVariable(NOTIFICATION)),
                execution.hasVariable(ProcessVariables.PHASE) ? RolloutScope.phase(execution) : null);
    }
}
