package se.backabarnet.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.backabarnet.RefusedException;

/** Finds what belongs together about an agreement, for those who change it. */
@Component
class AgreementRecords {

    private final AgreementRepository agreements;
    private final AgreementDocumentRepository documents;
    private final AgreementDecisionRepository decisions;
    private final AgreementTaskRepository tasks;

    AgreementRecords(
            AgreementRepository agreements,
            AgreementDocumentRepository documents,
            AgreementDecisionRepository decisions,
            AgreementTaskRepository tasks) {
        this.agreements = agreements;
        this.documents = documents;
        this.decisions = decisions;
        this.tasks = tasks;
    }

    Optional<Agreement> find(UUID rolloutId) {
        return agreements.findByRollout(rolloutId);
    }

    Agreement agreement(UUID id) {
        return agreements.findById(id).orElseThrow();
    }

    /** The rollout's agreement, for this transaction alone to change. */
    Agreement locked(UUID rolloutId) {
        return agreements
                .lockByRollout(rolloutId)
                .orElseThrow(() -> new RefusedException(
                        "Det finns ingen överenskommelse att arbeta med. Ladda om sidan och påbörja en."));
    }

    AgreementDocument current(Agreement agreement) {
        return documents.findById(agreement.documentId()).orElseThrow();
    }

    /**
     * The document that is being decided about.
     *
     * @param sha256 the checksum of the one that the person has read
     * @throws RefusedException when that is another one
     */
    AgreementDocument current(Agreement agreement, String sha256) {
        if (agreement.documentId() == null) {
            throw outdated();
        }
        AgreementDocument document = current(agreement);
        if (!document.sha256().equals(sha256)) {
            throw outdated();
        }
        return document;
    }

    private static RefusedException outdated() {
        return new RefusedException("Sidan visar en äldre version av överenskommelsen än den som gäller nu. Inget har"
                + " ändrats. Läs den nya versionen och välj igen.");
    }

    List<AgreementDecision> decisions(AgreementDocument document) {
        return decisions.findByDocumentIdInOrderByAtAsc(List.of(document.id()));
    }

    void add(AgreementDecision decision) {
        decisions.save(decision);
    }

    /** The open task of a step and, for a party's signature, of that party. */
    Optional<AgreementTask> openTask(Agreement agreement, AgreementStep step, UUID partyId) {
        return tasks.findByAgreementIdAndDoneAtIsNull(agreement.id()).stream()
                .filter(task -> task.step() == step && (partyId == null || partyId.equals(task.partyId())))
                .findFirst();
    }
}
