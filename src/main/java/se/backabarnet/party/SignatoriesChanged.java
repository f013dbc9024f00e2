package se.backabarnet.party;

import java.util.UUID;

/** Who signs for a rollout's parties is not what it was, or will not be from some day on. */
public record SignatoriesChanged(UUID rolloutId) {}
