package se.backabarnet.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A party's own plan for the rollout, presented with the agreement ({@code region/fas1/body/10}). */
@Entity
@Immutable
class AgreementPlan {

    @Id
    private UUID id;

    private UUID agreementId;
    private UUID partyId;
    private UUID fileId;
    private Instant addedAt;

    protected AgreementPlan() {}

    AgreementPlan(UUID agreementId, UUID partyId, UUID fileId, Instant addedAt) {
        this.id = UUID.randomUUID();
        this.agreementId = agreementId;
        this.partyId = partyId;
        this.fileId = fileId;
        this.addedAt = addedAt;
    }
}
