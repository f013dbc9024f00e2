package se.backabarnet.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Port: where people are kept. Asks and acts for the application, whatever the rights of the one at work. */
public interface Directory {

    Optional<Entry> find(String userId);

    /** The one who has this address, whatever the case of its letters. */
    Optional<Entry> findByEmail(String email);

    /** The names of those who are there, by user id. One statement, however many. */
    Map<String, String> names(Collection<String> userIds);

    /**
     * Adds a person, who has no password and cannot log in until she has chosen one.
     *
     * @return false when somebody has the address already; nothing is changed then
     */
    boolean add(String userId, String name, String email);

    void setPassword(String userId, String password);

    boolean passwordIs(String userId, String password);

    /** Removes a person with her memberships and rights; whoever is logged in as her is logged out at the next request. */
    void remove(String userId);

    /** @param email null when none is known */
    record Entry(String id, String name, String email, boolean hasPassword) {}
}
