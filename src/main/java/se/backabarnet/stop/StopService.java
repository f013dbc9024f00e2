package se.backabarnet.stop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import se.backabarnet.stop.StoppedRollouts.Attempt;

/**
 * Finds rollouts that stand still, keeps and tells what was found, and lets them go on. One that stopped at a table is tried
 * again as soon as the table has another version.
 */
@Service
public class StopService {

    private static final Logger LOG = LoggerFactory.getLogger(StopService.class);

    /** A step that takes longer is not going to come to an end. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final StoppedRollouts engine;
    private final Stops stops;
    private final StopLetters letters;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Instant started;

    StopService(
            StoppedRollouts engine,
            Stops stops,
            StopLetters letters,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.engine = engine;
        this.stops = stops;
        this.letters = letters;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Looks at every rollout, in a constant number of statements while none stops or goes on. */
    @Scheduled(
            initialDelayString = "${backabarnet.stops.look-after}",
            fixedDelayString = "${backabarnet.stops.look-every}")
    void look() {
        look(null);
    }

    /**
     * Tries again what stopped a rollout, and looks whether it goes on.
     *
     * @return what came of it; what then stops the rollout, if anything, is on record
     */
    public Attempt retry(UUID rolloutId) {
        Attempt attempt = engine.retryNow(rolloutId, overdue());
        look(rolloutId);
        return attempt;
    }

    /** @param retried the rollout that was tried again just now, null for none */
    private void look(UUID retried) {
        Set<String> mended = transaction.execute(status -> {
            // one node at a time: the other then finds what this one has written
            jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('stopped rollouts'))) as locked")
                    .query()
                    .singleRow();
            return compare(retried);
        });
        if (!mended.isEmpty()) {
            engine.retrySoon(mended);
        }
    }

    /** @return the jobs that stopped at a table which has another version now */
    private Set<String> compare(UUID retried) {
        Instant now = clock.instant();
        Map<UUID, Stop> known = byRollout(stops.open());
        Map<UUID, Stop> found = byRollout(engine.find(now, overdue()));
        Set<UUID> mended = mended(known.values(), retried);
        List<Stop> ended = known.values().stream()
                .filter(stop -> mended.contains(stop.rolloutId()) || !goesOn(stop, found.get(stop.rolloutId())))
                .toList();
        List<Stop> begun = new ArrayList<>();
        List<Stop> changed = new ArrayList<>();
        found.values().stream()
                .filter(stop -> !mended.contains(stop.rolloutId()))
                .forEach(stop -> {
                    Stop before = known.get(stop.rolloutId());
                    if (before == null || !before.goesOnAs(stop)) {
                        begun.add(stop);
                    } else if (stop.rolloutId().equals(retried)) {
                        changed.add(stop.since(now));
                    } else if (!before.saysTheSameAs(stop)) {
                        changed.add(stop);
                    }
                });
        record(ended, engine.named(begun), engine.named(changed), now);
        return ended.stream()
                .filter(stop -> mended.contains(stop.rolloutId()))
                .map(Stop::jobId)
                .collect(Collectors.toSet());
    }

    private void record(List<Stop> ended, List<Stop> begun, List<Stop> changed, Instant now) {
        stops.end(ended, now);
        stops.change(changed);
        stops.begin(begun, now);
        ended.forEach(stop -> LOG.info("Rollout {} does not stand still any more", stop.rolloutId()));
        begun.forEach(stop -> LOG.warn("Rollout {} stands still: {}", stop.rolloutId(), stop));
        if (!begun.isEmpty()) {
            letters.post();
        }
    }

    /** The rollouts that stopped at a table which has another version by now. */
    private Set<UUID> mended(Iterable<Stop> known, UUID retried) {
        List<Stop> atTables = new ArrayList<>();
        known.forEach(stop -> {
            if (stop.tableKey() != null && !stop.rolloutId().equals(retried)) {
                atTables.add(stop);
            }
        });
        if (atTables.isEmpty()) {
            return Set.of();
        }
        Map<String, Integer> newest =
                engine.newestVersions(atTables.stream().map(Stop::tableKey).collect(Collectors.toSet()));
        return atTables.stream()
                .filter(stop -> newest.containsKey(stop.tableKey()))
                .filter(stop -> !Objects.equals(newest.get(stop.tableKey()), stop.tableVersion()))
                .map(Stop::rolloutId)
                .collect(Collectors.toSet());
    }

    private static boolean goesOn(Stop known, Stop found) {
        return found != null && known.goesOnAs(found);
    }

    private static Map<UUID, Stop> byRollout(List<Stop> stops) {
        return stops.stream().collect(Collectors.toMap(Stop::rolloutId, Function.identity()));
    }

    /** What waited while the application was down is not late yet. */
    private Instant overdue() {
        Instant late = clock.instant().minus(LATE);
        return late.isAfter(started) ? late : Instant.EPOCH;
    }
}
