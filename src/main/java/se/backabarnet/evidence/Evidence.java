package se.backabarnet.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A file that was added to a point; it stays here when its content is removed. Times are UTC. */
@Entity
class Evidence {

    @Id
    private UUID id;

    private UUID rolloutId;
    private String itemId;
    private String fileName;
    private String mediaType;
    private long size;
    private String sha256;
    private String addedBy;
    private String addedOnBehalfOf;
    private Instant addedAt;
    private String removedBy;
    private String removedOnBehalfOf;
    private Instant removedAt;

    @Version
    private Integer version;

    protected Evidence() {}

    Evidence(UUID rolloutId, String itemId, CheckedFile file, String who, String onBehalfOf, Instant at) {
        this.id = UUID.randomUUID();
        this.rolloutId = rolloutId;
        this.itemId = itemId;
        this.fileName = file.name();
        this.mediaType = file.type().mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.addedBy = who;
        this.addedOnBehalfOf = onBehalfOf;
        this.addedAt = at;
    }

    void remove(String who, String onBehalfOf, Instant at) {
        removedBy = who;
        removedOnBehalfOf = onBehalfOf;
        removedAt = at;
    }

    EvidenceView view() {
        return new EvidenceView(
                id,
                rolloutId,
                itemId,
                fileName,
                mediaType,
                size,
                sha256,
                addedBy,
                addedOnBehalfOf,
                addedAt,
                removedBy,
                removedOnBehalfOf,
                removedAt);
    }
}
