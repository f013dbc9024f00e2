package se.backabarnet.notification;

import java.util.Collections;
import java.util.List;

/**
 * A task that waits for somebody.
 *
 * @param groups those who may do it
 * @param reason why it was sent back, null when it was not
 * @param person the user id of the one who is asked, null when everybody of the groups is
 */
public record WaitingTask(String taskId, String label, List<String> groups, String reason, String person) {

    /** A task for everybody of its groups. */
    public WaitingTask(String taskId, String label, List<String> groups, String reason) {
        this(taskId, label, groups, reason, null);
    }

    boolean isFor(People.Member member) {
        return person == null ? !Collections.disjoint(groups, member.groups()) : person.equals(member.id());
    }
}
