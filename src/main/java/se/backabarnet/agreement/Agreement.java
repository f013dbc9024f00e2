package se.backabarnet.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import se.backabarnet.RefusedException;

/** A rollout's agreement: its draft, and which document is being decided about. */
@Entity
class Agreement {

    @Id
    private UUID id;

    private UUID rolloutId;

    @Enumerated(EnumType.STRING)
    private AgreementState state = AgreementState.DRAFT;

    private UUID templateId;
    private Integer childrenYear;
    private Integer followUpYear;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CostRow> costs = new ArrayList<>();

    private String costNotes;
    private String additions;
    private Instant startedAt;
    private String startedBy;
    private UUID documentId;
    private UUID finalFileId;
    private LocalDate signedOn;

    @Version
    private Integer version;

    protected Agreement() {}

    Agreement(UUID rolloutId, UUID templateId, String who, Instant at) {
        this.id = UUID.randomUUID();
        this.rolloutId = rolloutId;
        this.templateId = templateId;
        this.startedBy = who;
        this.startedAt = at;
    }

    /** @throws RefusedException when it is no draft any more */
    void write(Draft draft) {
        require(AgreementState.DRAFT);
        childrenYear = draft.childrenYear();
        followUpYear = draft.followUpYear();
        costs = new ArrayList<>(draft.costs());
        costNotes = draft.costNotes();
        additions = draft.additions();
    }

    /** @param template null for the wording that comes with the application */
    void follow(UUID template) {
        require(AgreementState.DRAFT);
        templateId = template;
    }

    void handIn(UUID document) {
        require(AgreementState.DRAFT);
        documentId = document;
        state = AgreementState.CHECK;
    }

    void cancel() {
        require(AgreementState.DRAFT);
        state = AgreementState.CANCELLED;
    }

    void letSign() {
        require(AgreementState.CHECK);
        state = AgreementState.SIGNING;
    }

    /** The document was not accepted; what was decided about it is kept and counts no more. */
    void sendBack() {
        state = AgreementState.DRAFT;
    }

    void allHaveSigned() {
        require(AgreementState.SIGNING);
        state = AgreementState.CONCLUDING;
    }

    void conclude(UUID finalFile, LocalDate lastSigned) {
        require(AgreementState.CONCLUDING);
        finalFileId = finalFile;
        signedOn = lastSigned;
        state = AgreementState.SIGNED;
    }

    /** @throws RefusedException when it has come further, or has been sent back, since the page was opened */
    void require(AgreementState expected) {
        if (state != expected) {
            throw new RefusedException(
                    "Överenskommelsen har ändrat läge sedan du öppnade sidan, så det du valde gjordes"
                            + " inte. Ladda om sidan och se vad som gäller nu.");
        }
    }

    Draft draft() {
        return new Draft(childrenYear, followUpYear, List.copyOf(costs), costNotes, additions);
    }

    UUID id() {
        return id;
    }

    UUID rolloutId() {
        return rolloutId;
    }

    AgreementState state() {
        return state;
    }

    UUID templateId() {
        return templateId;
    }

    UUID documentId() {
        return documentId;
    }

    UUID finalFileId() {
        return finalFileId;
    }

    LocalDate signedOn() {
        return signedOn;
    }
}
