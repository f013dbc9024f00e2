package se.backabarnet.rollout;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a phase began and was closed.
 *
 * @param closedOn the day on which it ended as the signer gave it, null while it is open
 * @param closedAt when that was recorded, null while it is open
 */
public record PhasePeriod(int phase, Instant beganAt, LocalDate closedOn, Instant closedAt) {}
