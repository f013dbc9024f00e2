package se.backabarnet.account;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Port: who belongs to which group now. Groups and people that there are not are passed over. */
public interface Memberships {

    Set<String> groupsOf(String userId);

    /** The groups of each of these people who belongs to any. One statement, however many. */
    Map<String, Set<String>> groupsOf(Collection<String> userIds);

    /** The members of each of these groups that has any. One statement, however many. */
    Map<String, Set<String>> membersOf(Collection<String> groups);

    /** @return the groups that she did not belong to before */
    Set<String> join(String userId, Collection<String> groups);

    void leave(String userId, Collection<String> groups);
}
