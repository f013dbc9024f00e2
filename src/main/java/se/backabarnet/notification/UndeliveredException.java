package se.backabarnet.notification;

import java.util.List;
import java.util.UUID;

/** Some receivers of a notification could not be reached. Names their user ids, for an administrator. */
public class UndeliveredException extends RuntimeException {

    UndeliveredException(UUID notificationId, List<String> receivers) {
        super("Notification " + notificationId + " is not delivered to " + String.join(", ", receivers));
    }
}
