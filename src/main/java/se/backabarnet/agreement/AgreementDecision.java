package se.backabarnet.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What one decided about a document: its check, a signature or a refusal. Never changed, also when it counts no more. */
@Entity
@Immutable
class AgreementDecision {

    /** What can be decided. */
    enum Outcome {
        APPROVED,
        RETURNED,
        SIGNED,
        REFUSED
    }

    @Id
    private UUID id;

    private UUID documentId;
    private String signer;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String who;
    private String whoName;
    private String onBehalfOf;
    private String onBehalfOfName;
    private String forWhom;
    private String role;
    private String place;
    private String reason;
    private String method;
    private String sha256;
    private Instant at;

    protected AgreementDecision() {}

    private AgreementDecision(
            AgreementDocument document, String signer, Outcome outcome, String forWhom, String role, Decider decider) {
        this.id = UUID.randomUUID();
        this.documentId = document.id();
        this.sha256 = document.sha256();
        this.signer = signer;
        this.outcome = outcome;
        this.forWhom = forWhom;
        this.role = role;
        this.who = decider.id();
        this.whoName = decider.name();
        this.onBehalfOf = decider.onBehalfOf();
        this.onBehalfOfName = decider.onBehalfOfName();
        this.at = decider.at();
    }

    /** @param reason null when it is approved */
    static AgreementDecision check(AgreementDocument document, boolean right, String role, String reason, Decider by) {
        AgreementDecision decision = new AgreementDecision(
                document, Signer.CHECK, right ? Outcome.APPROVED : Outcome.RETURNED, "Backa barnet Sverige", role, by);
        decision.reason = reason;
        return decision;
    }

    static AgreementDecision signature(
            AgreementDocument document, Signer signer, String role, String place, String method, Decider by) {
        AgreementDecision decision =
                new AgreementDecision(document, signer.key(), Outcome.SIGNED, signer.name(), role, by);
        decision.place = place;
        decision.method = method;
        return decision;
    }

    static AgreementDecision refusal(
            AgreementDocument document, Signer signer, String role, String reason, Decider by) {
        AgreementDecision decision =
                new AgreementDecision(document, signer.key(), Outcome.REFUSED, signer.name(), role, by);
        decision.reason = reason;
        return decision;
    }

    DecisionView view() {
        return new DecisionView(
                documentId, signer, outcome.name(), shownName(), forWhom, role, place, reason, method, sha256, at);
    }

    private String shownName() {
        return new Decider(who, whoName, onBehalfOf, onBehalfOfName, at).shownName();
    }
}
