package se.backabarnet.engine;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.mail.LetterQueue;
import se.backabarnet.notification.NotificationQueue;

/** Queues mail as a process instance of its own: what fails there stops nothing else and shows in Cockpit. */
@Component
class CamundaNotificationQueue implements NotificationQueue, LetterQueue {

    private final RuntimeService runtimeService;
    private final OnBehalfOfNobody onBehalfOfNobody;

    CamundaNotificationQueue(@Lazy RuntimeService runtimeService, OnBehalfOfNobody onBehalfOfNobody) {
        this.runtimeService = runtimeService;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public void enqueue(UUID notificationId, UUID rolloutId) {
        start(notificationId, rolloutId == null ? notificationId : rolloutId);
    }

    /** A letter belongs to no rollout; it is found by its own id. */
    @Override
    public void enqueue(UUID letterId) {
        start(letterId, letterId);
    }

    private void start(UUID toSend, UUID businessKey) {
        onBehalfOfNobody.run(() -> runtimeService.startProcessInstanceByKey(
                ProcessKeys.NOTIFICATION_PROCESS,
                businessKey.toString(),
                Map.of(ProcessVariables.NOTIFICATION_ID, toSend.toString())));
    }
}
