package se.backabarnet.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import se.backabarnet.RefusedException;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.storage.ChunkTable;

/** Keeps the files of the points. Removing one deletes its content and keeps what it was, who removed it and when. */
@Service
public class EvidenceService {

    private static final int MOST_PER_ITEM = 50;

    private final EvidenceRepository evidence;
    private final ChunkTable contents;
    private final RolloutService rollouts;
    private final TransactionOperations transaction;
    private final Clock clock;

    EvidenceService(
            EvidenceRepository evidence,
            JdbcClient jdbc,
            RolloutService rollouts,
            TransactionOperations transaction,
            Clock clock) {
        this.evidence = evidence;
        this.contents = new ChunkTable(jdbc, "evidence_chunk", "evidence_id");
        this.rollouts = rollouts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds a file to a point. Its content is read to its end before the database is touched.
     *
     * @param onBehalfOf the user id of the absent person for whom whoever adds it stands in, or null
     * @throws RefusedException when the point's phase is not open, or the file may not be added; the message says why
     */
    public EvidenceView add(ItemView item, String fileName, InputStream content, String who, String onBehalfOf) {
        rollouts.requireOpen(item.rolloutId(), item.phase());
        try (CheckedFile file = CheckedFile.of(fileName, content)) {
            return transaction.execute(status -> save(item, file, who, onBehalfOf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EvidenceView save(ItemView item, CheckedFile file, String who, String onBehalfOf) {
        rollouts.requireOpen(item.rolloutId(), item.phase());
        if (evidence.countKept(item.rolloutId(), item.itemId()) >= MOST_PER_ITEM) {
            throw new RefusedException("Punkten har redan " + MOST_PER_ITEM
                    + " filer. Ta bort någon som inte behövs, eller lägg ihop flera till en.");
        }
        EvidenceView added = evidence.saveAndFlush(
                        new Evidence(item.rolloutId(), item.itemId(), file, who, onBehalfOf, clock.instant()))
                .view();
        try (InputStream in = file.open()) {
            contents.save(added.id(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return added;
    }

    /** @throws RefusedException when the point's phase is not open, or the file is not there any more */
    @Transactional
    public EvidenceView remove(ItemView item, UUID evidenceId, String who, String onBehalfOf) {
        rollouts.requireOpen(item.rolloutId(), item.phase());
        Evidence found = evidence.findByIdAndRolloutIdAndItemIdAndRemovedAtIsNull(
                        evidenceId, item.rolloutId(), item.itemId())
                .orElseThrow(() -> new RefusedException("Filen är redan borttagen."));
        found.remove(who, onBehalfOf, clock.instant());
        contents.delete(evidenceId);
        return found.view();
    }

    /** The point's files, those that were removed among them, oldest first. */
    @Transactional(readOnly = true)
    public List<EvidenceView> of(UUID rolloutId, String itemId) {
        return evidence.findByItem(rolloutId, itemId).stream()
                .map(Evidence::view)
                .toList();
    }

    /** The point's files that are there, oldest first. */
    @Transactional(readOnly = true)
    public List<EvidenceView> keptOf(UUID rolloutId, String itemId) {
        return of(rolloutId, itemId).stream().filter(file -> !file.isRemoved()).toList();
    }

    /** All files of the rollout, those that were removed among them, by point and then oldest first; one statement. */
    @Transactional(readOnly = true)
    public List<EvidenceView> ofRollout(UUID rolloutId) {
        return evidence.findByRollout(rolloutId).stream().map(Evidence::view).toList();
    }

    /** The files that are there, by point; one statement. */
    @Transactional(readOnly = true)
    public Map<String, List<EvidenceView>> keptByItem(UUID rolloutId) {
        return ofRollout(rolloutId).stream()
                .filter(file -> !file.isRemoved())
                .collect(Collectors.groupingBy(EvidenceView::itemId));
    }

    /** A file that is there. */
    @Transactional(readOnly = true)
    public Optional<EvidenceView> find(UUID rolloutId, String itemId, UUID evidenceId) {
        return evidence.findByIdAndRolloutIdAndItemIdAndRemovedAtIsNull(evidenceId, rolloutId, itemId)
                .map(Evidence::view);
    }

    /** Writes a file's content, piece by piece. */
    public void writeTo(UUID evidenceId, OutputStream out) throws IOException {
        contents.writeTo(evidenceId, out);
    }
}
