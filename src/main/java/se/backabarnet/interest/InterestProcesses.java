package se.backabarnet.interest;

import java.util.UUID;

/** Port: what a registration asks of whatever runs its process. */
public interface InterestProcesses {

    /** The sender has confirmed it. */
    void start(UUID interestId);

    /** The sender has completed it as asked. */
    void resent(UUID interestId);
}
