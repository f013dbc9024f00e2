package se.backabarnet.engine;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.notification.NotificationQueue;

/** Queues a notification as a process instance of its own: what fails there stops nothing else and shows in Cockpit. */
@Component
class CamundaNotificationQueue implements NotificationQueue {

    private final RuntimeService runtimeService;
    private final OnBehalfOfNobody onBehalfOfNobody;

    CamundaNotificationQueue(@Lazy RuntimeService runtimeService, OnBehalfOfNobody onBehalfOfNobody) {
        this.runtimeService = runtimeService;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public void enqueue(UUID notificationId, UUID rolloutId) {
        onBehalfOfNobody.run(() -> runtimeService.startProcessInstanceByKey(
                ProcessKeys.NOTIFICATION_PROCESS,
                rolloutId.toString(),
                Map.of(ProcessVariables.NOTIFICATION_ID, notificationId.toString())));
    }
}
