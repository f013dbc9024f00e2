package se.backabarnet.export;

import java.util.UUID;

/** Archives as they are on their way, which takes a moment only when the application makes them. */
public final class Archives {

    private static final int FILES = 12;

    private final Exports exports;

    Archives(Exports exports) {
        this.exports = exports;
    }

    /** Ordered, and behind another's. */
    public void waiting(UUID rolloutId, String who) {
        exports.request(rolloutId, who);
    }

    /** Under way, after one that was made, one that failed and one that was cancelled. */
    public void running(UUID rolloutId, String who) {
        exports.done(begun(rolloutId, who), 1_234_567);
        exports.failed(begun(rolloutId, who));
        exports.cancel(rolloutId, begun(rolloutId, who), who);
        exports.step(begun(rolloutId, who), FILES / 3, FILES);
    }

    private UUID begun(UUID rolloutId, String who) {
        UUID job = exports.request(rolloutId, who);
        exports.begin(job);
        return job;
    }
}
