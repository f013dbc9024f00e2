package se.backabarnet.export;

import jakarta.annotation.PreDestroy;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the archives, one at a time on each node. One whose node dies is begun anew by whichever node notices first, at
 * most three times; one that is cancelled stops at its next file.
 */
@Component
class ExportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ExportRunner.class);

    private final Exports exports;
    private final Archive archive;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "export"));

    ExportRunner(Exports exports, Archive archive) {
        this.exports = exports;
        this.archive = archive;
    }

    /** To be called when the request has been committed. */
    void start(UUID jobId) {
        thread.execute(() -> make(jobId));
    }

    /** Also what waited when its node was stopped, or fell with it. */
    @Scheduled(
            initialDelayString = "${backabarnet.export.look-after}",
            fixedDelayString = "${backabarnet.export.look-every}")
    void lookAround() {
        exports.expire();
        exports.unattended().forEach(this::start);
    }

    void make(UUID jobId) {
        exports.begin(jobId).ifPresent(this::makeOrFail);
    }

    private void makeOrFail(ExportView job) {
        try {
            long size = write(job.id(), archive.of(job.rolloutId()));
            if (size >= 0) {
                exports.done(job.id(), size);
            } else {
                exports.forget(job.id());
            }
        } catch (IOException | RuntimeException failure) {
            LOG.error("Export {} failed", job.id(), failure);
            exports.failed(job.id());
        }
    }

    /** @return how many bytes, or -1 when it was cancelled */
    private long write(UUID jobId, List<ArchiveFile> files) throws IOException {
        try (Counted out = new Counted(exports.open(jobId));
                ArchiveWriter writer = new ArchiveWriter(out)) {
            for (int done = 0; done < files.size(); done++) {
                if (!exports.step(jobId, done, files.size())) {
                    return -1;
                }
                writer.add(files.get(done));
            }
            writer.finish();
            out.close();
            return exports.step(jobId, files.size(), files.size()) ? out.count : -1;
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private static final class Counted extends FilterOutputStream {

        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}
