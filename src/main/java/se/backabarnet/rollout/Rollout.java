package se.backabarnet.rollout;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import se.backabarnet.RefusedException;

/**
 * One area's way through the five phases. Keeps the law of both handbooks: a phase may not begin before the one before
 * it is closed ({@code hsv/law}, {@code region/law}), whatever the process that calls it looks like.
 */
@Entity
class Rollout {

    private static final int LAST_PHASE = RolloutSummary.PHASES;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "area_id")
    private Area area;

    private String edition;
    private LocalDate plannedStart;
    private LocalDate beganOn;
    private Instant startedAt;
    private String startedBy;
    private Instant finishedAt;

    @ElementCollection
    @BatchSize(size = 500)
    @CollectionTable(name = "rollout_phase", joinColumns = @JoinColumn(name = "rollout_id"))
    @MapKeyColumn(name = "phase")
    private Map<Integer, RolloutPhase> phases = new TreeMap<>();

    @Version
    private Integer version;

    protected Rollout() {}

    Rollout(Area area, String edition, LocalDate plannedStart, String startedBy, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        this.id = UUID.randomUUID();
        this.area = area;
        this.edition = edition;
        this.plannedStart = plannedStart;
        this.beganOn = plannedStart.isBefore(today) ? plannedStart : today;
        this.startedAt = clock.instant();
        this.startedBy = startedBy;
    }

    void begin(int phase, Clock clock) {
        if (finishedAt != null) {
            throw new RefusedException("Införandet är avslutat. Ingen fas kan börja.");
        }
        if (phase < 1 || phase > LAST_PHASE) {
            throw new RefusedException("Det finns ingen fas " + phase + ".");
        }
        if (phases.containsKey(phase)) {
            throw new RefusedException("Fas " + phase + " har redan börjat.");
        }
        if (phase > 1 && !isClosed(phase - 1)) {
            throw new RefusedException("Fas " + phase + " kan inte börja förrän fas " + (phase - 1) + " är avslutad.");
        }
        phases.put(phase, new RolloutPhase(clock.instant()));
    }

    void close(int phase, LocalDate on, Clock clock) {
        requireOpen(phase);
        phases.get(phase).close(on, clock.instant());
    }

    void finish(Clock clock) {
        if (!isClosed(LAST_PHASE)) {
            throw new RefusedException("Införandet kan inte avslutas förrän fas " + LAST_PHASE + " är avslutad.");
        }
        finishedAt = clock.instant();
    }

    void requireOpen(int phase) {
        RolloutPhase found = phases.get(phase);
        if (found == null) {
            throw new RefusedException("Fas " + phase + " har inte börjat.");
        }
        if (found.isClosed()) {
            throw new RefusedException("Fas " + phase + " är avslutad och kan inte ändras.");
        }
    }

    private boolean isClosed(int phase) {
        RolloutPhase found = phases.get(phase);
        return found != null && found.isClosed();
    }

    UUID id() {
        return id;
    }

    RolloutSummary summary() {
        return new RolloutSummary(
                id, area.slug(), area.name(), edition, beganOn, currentPhase(), closedPhases(), finishedAt != null);
    }

    LocalDate beganOn(int phase) {
        return phase == 1 ? beganOn : phases.get(phase - 1).closedOn();
    }

    List<PhasePeriod> periods() {
        return phases.entrySet().stream()
                .map(phase -> phase.getValue().period(phase.getKey()))
                .sorted(Comparator.comparingInt(PhasePeriod::phase))
                .toList();
    }

    private int currentPhase() {
        return phases.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private int closedPhases() {
        return (int) phases.values().stream().filter(RolloutPhase::isClosed).count();
    }
}
