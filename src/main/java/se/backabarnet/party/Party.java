package se.backabarnet.party;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One of those who carry a rollout together. */
@Entity
class Party {

    @Id
    private UUID id;

    private UUID rolloutId;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    private String name;
    private String organisationNumber;
    private String referenceNumber;
    private Instant changedAt;
    private String changedBy;

    @Version
    private Integer version;

    protected Party() {}

    Party(UUID rolloutId, PartyDetails details, String who, Clock clock) {
        this.id = UUID.randomUUID();
        this.rolloutId = rolloutId;
        change(details, who, clock);
    }

    final void change(PartyDetails details, String who, Clock clock) {
        kind = details.kind();
        name = details.name();
        organisationNumber = details.organisationNumber();
        referenceNumber = details.referenceNumber();
        changedAt = clock.instant();
        changedBy = who;
    }

    PartyView view(String signatory, List<PartyView.ServiceView> services) {
        return new PartyView(id, kind, name, organisationNumber, referenceNumber, signatory, services, version);
    }

    UUID getId() {
        return id;
    }

    UUID rolloutId() {
        return rolloutId;
    }

    PartyKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }
}
