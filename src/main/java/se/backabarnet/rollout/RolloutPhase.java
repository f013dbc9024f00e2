package se.backabarnet.rollout;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** A phase that has begun, and when it was closed. */
@Embeddable
class RolloutPhase {

    private Instant beganAt;
    private LocalDate closedOn;
    private Instant closedAt;

    protected RolloutPhase() {}

    RolloutPhase(Instant beganAt) {
        this.beganAt = beganAt;
    }

    void close(LocalDate on, Instant at) {
        this.closedOn = on;
        this.closedAt = at;
    }

    /** Null while it is open. */
    LocalDate closedOn() {
        return closedOn;
    }

    PhasePeriod period(int phase) {
        return new PhasePeriod(phase, beganAt, closedOn, closedAt);
    }

    boolean isClosed() {
        return closedAt != null;
    }
}
