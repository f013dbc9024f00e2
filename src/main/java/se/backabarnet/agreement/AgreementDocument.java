package se.backabarnet.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a draft became when it was handed in. Never changed: what is signed is this, by its checksum. */
@Entity
@Immutable
class AgreementDocument {

    @Id
    private UUID id;

    private UUID agreementId;
    private int number;
    private UUID templateId;
    private String html;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Signer> signers;

    private UUID fileId;
    private String sha256;
    private Instant madeAt;
    private String madeBy;
    private String madeOnBehalfOf;

    protected AgreementDocument() {}

    /** @param onBehalfOf the user id of the absent person for whom its maker stood in, or null */
    AgreementDocument(
            Agreement agreement, int number, String html, List<Signer> signers, StoredFile pdf, String onBehalfOf) {
        this.id = UUID.randomUUID();
        this.agreementId = agreement.id();
        this.number = number;
        this.templateId = agreement.templateId();
        this.html = html;
        this.signers = signers;
        this.fileId = pdf.id();
        this.sha256 = pdf.sha256();
        this.madeAt = pdf.storedAt();
        this.madeBy = pdf.storedBy();
        this.madeOnBehalfOf = onBehalfOf;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    String html() {
        return html;
    }

    /** The parties, in the document's order; the board comes after them and is none of these. */
    List<Signer> signers() {
        return signers;
    }

    UUID fileId() {
        return fileId;
    }

    String sha256() {
        return sha256;
    }

    Instant madeAt() {
        return madeAt;
    }

    String madeBy() {
        return madeBy;
    }

    String madeOnBehalfOf() {
        return madeOnBehalfOf;
    }
}
