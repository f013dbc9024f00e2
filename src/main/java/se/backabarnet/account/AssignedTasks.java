package se.backabarnet.account;

import java.util.Collection;

/** Port: the tasks that people have taken on. */
public interface AssignedTasks {

    /** Gives the tasks of these groups that she has taken on back to the groups. */
    void release(String userId, Collection<String> groups);
}
