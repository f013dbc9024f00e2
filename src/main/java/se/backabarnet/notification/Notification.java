package se.backabarnet.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that people are to be told; who they are is decided when it is sent. */
@Entity
@Immutable
class Notification {

    @Id
    private UUID id;

    private UUID rolloutId;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    private Integer phase;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<WaitingTask> tasks;

    private Instant createdAt;

    protected Notification() {}

    Notification(UUID rolloutId, NotificationKind kind, Integer phase, List<WaitingTask> tasks, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.rolloutId = rolloutId;
        this.kind = kind;
        this.phase = phase;
        this.tasks = tasks;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    /** Null for what has no rollout yet. */
    UUID rolloutId() {
        return rolloutId;
    }

    NotificationKind kind() {
        return kind;
    }

    Integer phase() {
        return phase;
    }

    List<WaitingTask> tasks() {
        return tasks;
    }
}
