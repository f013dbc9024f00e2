package se.backabarnet.signoff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A decision that was asked for, and what became of it. One that nobody took (the task was withdrawn) has no outcome. */
@Entity
class SignOff {

    @Id
    private String taskId;

    @Generated
    private Long number;

    private UUID rolloutId;
    private int phase;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    private String askedGroup;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private Decision.Outcome outcome;

    private LocalDate decidedOn;
    private Instant decidedAt;
    private String decidedBy;
    private String onBehalfOf;
    private String comment;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> returnedItems = List.of();

    @Version
    private Integer version;

    protected SignOff() {}

    SignOff(String taskId, UUID rolloutId, int phase, DecisionKind kind, String askedGroup, Instant askedAt) {
        this.taskId = taskId;
        this.rolloutId = rolloutId;
        this.phase = phase;
        this.kind = kind;
        this.askedGroup = askedGroup;
        this.askedAt = askedAt;
    }

    void decide(Decision decision, String who, String inPlaceOf, Instant at) {
        outcome = decision.outcome();
        decidedOn = decision.date();
        comment = decision.comment();
        returnedItems = decision.returnedItems();
        decidedBy = who;
        onBehalfOf = inPlaceOf;
        decidedAt = at;
    }

    boolean isApproved() {
        return outcome == Decision.Outcome.APPROVED;
    }

    /** Whether it was asked for later than another. Counted by the database, whatever the nodes' clocks say. */
    boolean follows(SignOff other) {
        return number > other.number;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    SignOffView view() {
        return new SignOffView(
                taskId,
                rolloutId,
                phase,
                kind,
                askedGroup,
                outcome,
                decidedOn,
                decidedAt,
                decidedBy,
                onBehalfOf,
                comment,
                returnedItems);
    }

    String getId() {
        return taskId;
    }
}
