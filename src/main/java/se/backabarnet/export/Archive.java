package se.backabarnet.export;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.backabarnet.evidence.EvidenceService;
import se.backabarnet.evidence.EvidenceView;

/** What the archive of a rollout holds. */
@Component
class Archive {

    private final RolloutRecords records;
    private final Documents documents;
    private final EventLog log;
    private final EvidenceService evidence;
    private final List<ArchivePart> parts;

    Archive(
            RolloutRecords records,
            Documents documents,
            EventLog log,
            EvidenceService evidence,
            ObjectProvider<ArchivePart> parts) {
        this.records = records;
        this.documents = documents;
        this.log = log;
        this.evidence = evidence;
        this.parts = parts.orderedStream().toList();
    }

    /** Its files in their order; the content of each is made when it is asked for. */
    List<ArchiveFile> of(UUID rolloutId) {
        RolloutRecord record = records.of(rolloutId);
        List<ArchiveFile> files = new ArrayList<>();
        files.add(new ArchiveFile("checklista.pdf", out -> out.write(documents.checklist(record))));
        files.add(new ArchiveFile("beslut.pdf", out -> out.write(documents.decisions(record))));
        files.add(new ArchiveFile("handelser.csv", out -> log.writeTo(rolloutId, out)));
        parts.forEach(part -> files.addAll(part.of(rolloutId)));
        record.evidence().stream()
                .filter(file -> !file.isRemoved())
                .map(file -> file(record, file))
                .forEach(files::add);
        return files;
    }

    /** One that is removed while the archive is made is empty there; the events tell why. */
    private ArchiveFile file(RolloutRecord record, EvidenceView file) {
        String folder = record.label(file.itemId()).replace('/', '-');
        return new ArchiveFile("underlag/" + folder + "/" + file.fileName(), out -> evidence.writeTo(file.id(), out));
    }
}
