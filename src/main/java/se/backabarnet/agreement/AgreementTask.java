package se.backabarnet.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A task in which something about an agreement is done, or was. */
@Entity
class AgreementTask implements Persistable<String> {

    @Id
    private String taskId;

    private UUID agreementId;

    @Enumerated(EnumType.STRING)
    private AgreementStep step;

    private UUID partyId;

    private String askedGroups;

    private Instant askedAt;
    private Instant doneAt;
    private String doneBy;
    private String doneOnBehalfOf;

    @Transient
    private boolean fresh;

    protected AgreementTask() {}

    AgreementTask(String taskId, UUID agreementId, AgreementStep step, UUID partyId, String groups, Instant askedAt) {
        this.taskId = taskId;
        this.agreementId = agreementId;
        this.step = step;
        this.partyId = partyId;
        this.askedGroups = groups;
        this.askedAt = askedAt;
        this.fresh = true;
    }

    void done(Decider by) {
        doneBy = by.id();
        doneOnBehalfOf = by.onBehalfOf();
        doneAt = by.at();
    }

    @Override
    public String getId() {
        return taskId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostPersist
    @PostLoad
    void stored() {
        fresh = false;
    }

    UUID agreementId() {
        return agreementId;
    }

    AgreementStep step() {
        return step;
    }

    UUID partyId() {
        return partyId;
    }

    String groups() {
        return askedGroups;
    }

    Instant doneAt() {
        return doneAt;
    }

    String doneBy() {
        return doneBy;
    }

    String doneOnBehalfOf() {
        return doneOnBehalfOf;
    }
}
