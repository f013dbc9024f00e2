package se.backabarnet.rollout;

import java.util.UUID;

/** Port: what a rollout asks of whatever runs its processes. */
public interface RolloutEngine {

    /** Brings an item back into the running phase, as a task for those who do it. */
    void reopenItem(UUID rolloutId, int phase, String itemId);
}
