package se.backabarnet.notification;

import java.util.UUID;

/** Port: sends a stored notification later, again and again until it went out or an administrator must look at it. */
public interface NotificationQueue {

    /** @param rolloutId what it is about, by which an administrator finds it; null for what has no rollout */
    void enqueue(UUID notificationId, UUID rolloutId);
}
