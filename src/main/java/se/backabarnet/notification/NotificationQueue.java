package se.backabarnet.notification;

import java.util.UUID;

/** Port: sends a stored notification later, again and again until it went out or an administrator must look at it. */
public interface NotificationQueue {

    void enqueue(UUID notificationId, UUID rolloutId);
}
