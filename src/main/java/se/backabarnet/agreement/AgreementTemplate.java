package se.backabarnet.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A wording that the organisation has uploaded. Older ones stay: agreements keep the one they were made from. */
@Entity
@Immutable
class AgreementTemplate {

    @Id
    private UUID id;

    private String edition;
    private int number;
    private String html;
    private Instant uploadedAt;
    private String uploadedBy;

    protected AgreementTemplate() {}

    AgreementTemplate(String edition, int number, String html, String who, Instant at) {
        this.id = UUID.randomUUID();
        this.edition = edition;
        this.number = number;
        this.html = html;
        this.uploadedBy = who;
        this.uploadedAt = at;
    }

    WordingView view() {
        return new WordingView(id, edition, number, html, uploadedAt, uploadedBy);
    }
}
