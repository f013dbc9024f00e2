package se.backabarnet.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One comment: written once, never changed. */
@Entity
@Immutable
class ItemComment {

    @Id
    private UUID id;

    private UUID rolloutId;
    private String itemId;
    private Instant writtenAt;
    private String writtenBy;
    private String onBehalfOf;
    private String text;

    protected ItemComment() {}

    ItemComment(UUID rolloutId, String itemId, Instant writtenAt, String writtenBy, String onBehalfOf, String text) {
        this.id = UUID.randomUUID();
        this.rolloutId = rolloutId;
        this.itemId = itemId;
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
        this.onBehalfOf = onBehalfOf;
        this.text = text;
    }

    CommentView view() {
        return new CommentView(writtenAt, writtenBy, onBehalfOf, text);
    }
}
