package se.backabarnet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.RefusedException;
import se.backabarnet.storage.ChunkTable;

/** The archives that people asked for. Each is its asker's alone, and is kept for a week. */
@Service
@Transactional
class Exports {

    static final Duration KEPT = Duration.ofDays(7);

    /** After so long without a sign of life whoever made an archive is taken for dead. */
    static final Duration DEAD = Duration.ofMinutes(2);

    private final ExportJobRepository jobs;
    private final ChunkTable contents;
    private final Clock clock;

    Exports(ExportJobRepository jobs, JdbcClient jdbc, Clock clock) {
        this.jobs = jobs;
        this.contents = new ChunkTable(jdbc, "export_chunk", "job_id");
        this.clock = clock;
    }

    /** @throws RefusedException when she has one of that rollout under way */
    public UUID request(UUID rolloutId, String who) {
        if (of(rolloutId, who).stream().anyMatch(job -> job.state().isOpen())) {
            throw new RefusedException(
                    "Ett arkiv håller redan på att skapas. Vänta tills det är klart, eller avbryt det.");
        }
        return jobs.save(new ExportJob(rolloutId, who, clock.instant())).id();
    }

    /** Hers of that rollout, the newest first. */
    @Transactional(readOnly = true)
    public List<ExportView> of(UUID rolloutId, String who) {
        return jobs.findTop10ByRolloutIdAndRequestedByOrderByRequestedAtDesc(rolloutId, who).stream()
                .map(ExportJob::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<ExportView> find(UUID rolloutId, UUID jobId, String who) {
        return jobs.findByIdAndRolloutIdAndRequestedBy(jobId, rolloutId, who).map(ExportJob::view);
    }

    /** Whoever makes it notices at the next step; nothing happens to one that has ended. */
    public void cancel(UUID rolloutId, UUID jobId, String who) {
        jobs.lock(jobId)
                .filter(job -> job.isOf(rolloutId, who) && job.state().isOpen())
                .ifPresent(job -> {
                    job.end(ExportState.CANCELLED, null, clock.instant());
                    contents.delete(jobId);
                });
    }

    /** Those that wait, or whose maker is dead; the longest waiting first. */
    @Transactional(readOnly = true)
    public List<UUID> unattended() {
        return jobs.findUnattended(clock.instant().minus(DEAD));
    }

    /** Takes one on, for this caller alone; empty when another has, or it was cancelled. */
    public Optional<ExportView> begin(UUID jobId) {
        Instant now = clock.instant();
        return jobs.lock(jobId).filter(job -> job.begin(now, now.minus(DEAD))).map(job -> {
            contents.delete(jobId);
            return job.view();
        });
    }

    /** @return whether to go on; not when it was cancelled */
    public boolean step(UUID jobId, int done, int all) {
        return jobs.step(jobId, done, all, clock.instant()) > 0;
    }

    public void done(UUID jobId, long size) {
        end(jobId, ExportState.DONE, size);
    }

    /** The pieces that were written while it was being cancelled. */
    public void forget(UUID jobId) {
        contents.delete(jobId);
    }

    public void failed(UUID jobId) {
        end(jobId, ExportState.FAILED, null);
        contents.delete(jobId);
    }

    private void end(UUID jobId, ExportState how, Long size) {
        jobs.lock(jobId)
                .filter(job -> job.state() == ExportState.RUNNING)
                .ifPresent(job -> job.end(how, size, clock.instant()));
    }

    public void expire() {
        jobs.findExpired(clock.instant().minus(KEPT)).forEach(job -> {
            job.end(ExportState.EXPIRED, null, clock.instant());
            contents.delete(job.id());
        });
    }

    /** Where the archive is written to; each piece is kept at once. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public OutputStream open(UUID jobId) {
        return contents.open(jobId);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public void writeTo(UUID jobId, OutputStream out) throws IOException {
        contents.writeTo(jobId, out);
    }
}
