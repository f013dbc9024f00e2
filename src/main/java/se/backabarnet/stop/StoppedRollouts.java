package se.backabarnet.stop;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Port: which rollouts stand still in the engine, and the way to let them go on. Acts for the application. */
public interface StoppedRollouts {

    /**
     * Every rollout that stands still, once, without names of elements and tables. One statement, however many rollouts there
     * are.
     *
     * @param now what is said to be the time of stops of which the engine keeps none
     * @param overdue a step that should have been done before then, and was not, stops its rollout
     */
    List<Stop> find(Instant now, Instant overdue);

    /** The same with the names of their elements and tables, in as many statements however many there are. */
    List<Stop> named(List<Stop> stops);

    /** The newest version of each table that there is, by key. One statement. */
    Map<String, Integer> newestVersions(Collection<String> tableKeys);

    /** Lets jobs that failed for good be tried once more, soon and by the engine itself; those that are gone are passed over. */
    void retrySoon(Collection<String> jobIds);

    /**
     * Tries every job at once that has failed for good in a rollout, or is overdue.
     *
     * @param overdue as above
     */
    Attempt retryNow(UUID rolloutId, Instant overdue);

    /** DONE: whatever was tried went well. NONE: there was nothing to try. BUSY: it is being tried already. */
    enum Attempt {
        DONE,
        FAILED,
        BUSY,
        NONE
    }
}
