package se.backabarnet.notification;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Port: who belongs to which group. */
public interface People {

    /** Everybody who belongs to any of the groups and has an e-mail address, each once. */
    List<Member> membersOf(Collection<String> groups);

    /** @param groups those of the asked groups that she belongs to */
    record Member(String id, String name, String email, Set<String> groups) {}
}
