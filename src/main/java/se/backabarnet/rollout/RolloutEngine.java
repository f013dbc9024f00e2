package se.backabarnet.rollout;

import java.util.UUID;

/** Port: what a rollout asks of whatever runs its processes. */
public interface RolloutEngine {

    /**
     * Starts a rollout by its process, as the start form does.
     *
     * @return the id of the rollout that is registered by it
     * @throws se.backabarnet.RefusedException when the request does not hold, or the area has a rollout that is running
     */
    UUID start(String edition, RolloutRequest request);

    /** Brings an item back into the running phase, as a task for those who do it. */
    void reopenItem(UUID rolloutId, int phase, String itemId);
}
