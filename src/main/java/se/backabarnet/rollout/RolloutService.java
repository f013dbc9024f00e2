package se.backabarnet.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.RefusedException;
import se.backabarnet.SwedishTime;

/** Starts rollouts and moves them through their phases. */
@Service
@Transactional
public class RolloutService {

    private final RolloutRepository rollouts;
    private final AreaRepository areas;
    private final AreaGroups groups;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RolloutService(
            RolloutRepository rollouts,
            AreaRepository areas,
            AreaGroups groups,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rollouts = rollouts;
        this.areas = areas;
        this.groups = groups;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records a new rollout, makes its area's groups and tells those who have something to add ({@link RolloutStarted}).
     *
     * @throws RefusedException when the area already has one that is running, or a name is a person's number
     */
    public RolloutSummary register(String edition, RolloutRequest request, String who) {
        request.checkForPeople(LocalDate.now(clock));
        Area area = areas.save(areas.findByNameIgnoreCase(request.areaName())
                .orElseGet(() -> new Area(AreaSlug.of(request.areaName(), areas::existsBySlug), request)));
        area.update(request);
        if (rollouts.existsByAreaAndFinishedAtIsNull(area)) {
            throw new RefusedException("Området " + request.areaName()
                    + " har redan ett införande som pågår. Ett nytt kan startas när det är avslutat.");
        }
        Rollout rollout = insert(new Rollout(area, edition, request.plannedStart(), who, clock));
        groups.open(area.slug(), area.name());
        events.publishEvent(new RolloutStarted(rollout.id(), request, who));
        return rollout.summary();
    }

    /** Whoever was faster, with the same area or one whose slug is the same, is seen by the next attempt. */
    private Rollout insert(Rollout rollout) {
        try {
            return rollouts.saveAndFlush(rollout);
        } catch (DataIntegrityViolationException e) {
            throw new ConcurrencyFailureException("somebody else registered a like area at the same moment", e);
        }
    }

    /** @throws RefusedException when the phase before it is not closed */
    public void beginPhase(UUID rolloutId, int phase) {
        known(rolloutId).begin(phase, clock);
    }

    /** @param on the day on which the phase was signed off */
    public void closePhase(UUID rolloutId, int phase, LocalDate on) {
        known(rolloutId).close(phase, on, clock);
    }

    public void finish(UUID rolloutId) {
        known(rolloutId).finish(clock);
    }

    /** @throws RefusedException when the phase has not begun or is closed */
    @Transactional(readOnly = true)
    public void requireOpen(UUID rolloutId, int phase) {
        known(rolloutId).requireOpen(phase);
    }

    /** The day from which the rollout's points count. */
    @Transactional(readOnly = true)
    public LocalDate beganOn(UUID rolloutId) {
        return rollouts.findBeganOn(rolloutId).orElseThrow(RolloutService::unknown);
    }

    /**
     * The day on which a phase began by what was said: the one on which the phase before it was signed off.
     *
     * @throws RefusedException when that phase is not closed
     */
    @Transactional(readOnly = true)
    public LocalDate beganOn(UUID rolloutId, int phase) {
        return known(rolloutId).beganOn(phase);
    }

    /** The day on which somebody started it here, which may be long after the one from which its points count. */
    @Transactional(readOnly = true)
    public LocalDate registeredOn(UUID rolloutId) {
        return rollouts.findStartedAt(rolloutId).map(SwedishTime::day).orElseThrow(RolloutService::unknown);
    }

    @Transactional(readOnly = true)
    public RolloutSummary get(UUID rolloutId) {
        return known(rolloutId).summary();
    }

    @Transactional(readOnly = true)
    public Optional<RolloutSummary> find(UUID rolloutId) {
        return rollouts.findById(rolloutId).map(Rollout::summary);
    }

    @Transactional(readOnly = true)
    public List<RolloutSummary> inAreas(Collection<String> areaSlugs) {
        return rollouts.findByAreas(areaSlugs).stream().map(Rollout::summary).toList();
    }

    /**
     * A page of the rollouts that somebody may see, by area.
     *
     * @param all whether she sees every area, or else the areas given only
     * @param page counted from 0
     */
    @Transactional(readOnly = true)
    public Page<RolloutSummary> visible(boolean all, Collection<String> areaSlugs, int page, int size) {
        return rollouts.findVisible(all, areaSlugs, PageRequest.of(page, size)).map(Rollout::summary);
    }

    /** The phases that have begun, in order. */
    @Transactional(readOnly = true)
    public List<PhasePeriod> periods(UUID rolloutId) {
        return known(rolloutId).periods();
    }

    private Rollout known(UUID rolloutId) {
        return rollouts.findById(rolloutId).orElseThrow(RolloutService::unknown);
    }

    private static RefusedException unknown() {
        return new RefusedException("Införandet finns inte.");
    }
}
