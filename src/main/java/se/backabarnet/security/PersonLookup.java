package se.backabarnet.security;

import java.util.Optional;

/** Where people and their groups are recorded. Asked at every request, so that a removed role is gone at the next one. */
public interface PersonLookup {

    /** The person with her groups as they are now, in one look-up, or empty if there is none. */
    Optional<Person> find(String userId);
}
