package se.backabarnet.party;

import java.util.UUID;

/** Port: the tasks that a contact person has taken on. */
public interface ContactPersonTasks {

    /**
     * Hands the open tasks that one has taken on in a rollout to another, who belongs to the group by then.
     *
     * @param group the area's group of contact persons
     */
    void handOver(UUID rolloutId, String group, String from, String to);
}
