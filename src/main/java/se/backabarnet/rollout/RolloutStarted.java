package se.backabarnet.rollout;

import java.util.UUID;

/**
 * A rollout has been registered. Published in the transaction that registers it, so that what else belongs to a new
 * rollout is there with it or not at all.
 *
 * @param who the user id of the person who started it, null when nobody did
 */
public record RolloutStarted(UUID rolloutId, RolloutRequest request, String who) {}
