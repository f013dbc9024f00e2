package se.backabarnet.notification;

import java.util.List;
import java.util.UUID;

/** Some receivers of a notification could not be reached. Names their user ids, for an administrator, who reads it in Cockpit. */
public class UndeliveredException extends RuntimeException {

    UndeliveredException(UUID notificationId, List<String> receivers) {
        super("Meddelandet " + notificationId + " nådde inte " + String.join(", ", receivers));
    }
}
