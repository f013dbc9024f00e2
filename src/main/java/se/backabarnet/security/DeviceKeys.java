package se.backabarnet.security;

import java.util.Optional;

/** What devices are known by: a secret of each person, which changes with her password. */
public interface DeviceKeys {

    /** The secret of the person who logs in by a name or an address, or empty if nobody does. */
    Optional<String> keyOf(String name);
}
