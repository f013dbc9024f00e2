package se.backabarnet.notification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores a notification and queues it, both in the caller's transaction. */
@Component
class NotificationRequests {

    private final NotificationRepository notifications;
    private final NotificationQueue queue;
    private final Clock clock;

    NotificationRequests(NotificationRepository notifications, NotificationQueue queue, Clock clock) {
        this.notifications = notifications;
        this.queue = queue;
        this.clock = clock;
    }

    void request(UUID rolloutId, NotificationKind kind, Integer phase, List<WaitingTask> tasks) {
        Notification notification = new Notification(rolloutId, kind, phase, tasks, clock.instant());
        notifications.save(notification);
        queue.enqueue(notification.id(), rolloutId);
    }
}
