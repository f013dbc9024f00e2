package se.backabarnet.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that happened to a point: written once, never changed. Times are UTC. */
@Entity
@Immutable
class ChecklistEvent {

    static final String APPEARED = "APPEARED";
    static final String STARTED = "STARTED";
    static final String RELEASED = "RELEASED";
    static final String COMPLETED = "COMPLETED";
    static final String SENT_BACK = "SENT_BACK";
    static final String REOPENED = "REOPENED";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "checklist_event_seq")
    @SequenceGenerator(name = "checklist_event_seq", sequenceName = "checklist_event_seq", allocationSize = 50)
    private Long id;

    private UUID rolloutId;
    private String itemId;
    private String happened;

    @Enumerated(EnumType.STRING)
    private ItemStatus status;

    private Instant at;
    private String who;
    private String onBehalfOf;
    private String taskId;
    private String reason;
    private LocalDate itemDate;
    private boolean beforeStart;
    private String source;
    private String comment;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> answers;

    protected ChecklistEvent() {}

    ChecklistEvent(ItemView item, String taskId, String happened, Instant at, String who, String onBehalfOf) {
        this.rolloutId = item.rolloutId();
        this.itemId = item.itemId();
        this.happened = happened;
        this.status = item.status();
        this.at = at;
        this.who = who;
        this.onBehalfOf = onBehalfOf;
        this.taskId = taskId;
        this.reason = item.reason();
        if (item.isCompleted()) {
            this.itemDate = item.date();
            this.beforeStart = item.beforeStart();
            this.source = item.source();
            this.comment = item.comment();
            this.answers = item.answers();
        }
    }

    UUID rolloutId() {
        return rolloutId;
    }

    String itemId() {
        return itemId;
    }

    String who() {
        return who;
    }

    String onBehalfOf() {
        return onBehalfOf;
    }

    Instant at() {
        return at;
    }

    ItemEvent view() {
        return new ItemEvent(itemId, happened, status, at, who, onBehalfOf, reason, itemDate, source, comment, answers);
    }
}
