package se.backabarnet.export;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * An archive that somebody asked for. Whoever makes it gives a sign of life with every step; one that has given none for
 * a while died with its node, and another begins anew. Times are UTC.
 */
@Entity
class ExportJob {

    static final int MOST_ATTEMPTS = 3;

    @Id
    private UUID id;

    private UUID rolloutId;
    private String requestedBy;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private ExportState state;

    private int attempts;
    private int doneSteps;
    private int allSteps;
    private Instant beatAt;
    private Instant finishedAt;
    private Long size;

    @Version
    private Integer version;

    protected ExportJob() {}

    ExportJob(UUID rolloutId, String requestedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.rolloutId = rolloutId;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
        this.state = ExportState.WAITING;
    }

    /**
     * @param deadSince who has given no sign of life since then is dead
     * @return whether it may be made now; one that was begun too often has failed
     */
    boolean begin(Instant now, Instant deadSince) {
        if (state != ExportState.WAITING && (state != ExportState.RUNNING || beatAt.isAfter(deadSince))) {
            return false;
        }
        if (attempts == MOST_ATTEMPTS) {
            end(ExportState.FAILED, null, now);
            return false;
        }
        attempts++;
        state = ExportState.RUNNING;
        doneSteps = 0;
        beatAt = now;
        return true;
    }

    void end(ExportState how, Long length, Instant now) {
        state = how;
        size = length;
        finishedAt = now;
    }

    boolean isOf(UUID rollout, String who) {
        return rolloutId.equals(rollout) && requestedBy.equals(who);
    }

    ExportState state() {
        return state;
    }

    UUID id() {
        return id;
    }

    ExportView view() {
        return new ExportView(id, rolloutId, requestedBy, requestedAt, state, doneSteps, allSteps, finishedAt, size);
    }
}
