package se.backabarnet.checklist;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import se.backabarnet.rollout.RolloutSummary;

/** A point of a rollout's checklist as it stands now. What was answered stays when it is sent back, to be gone on with. */
@Entity
class ChecklistItem {

    @Embeddable
    record Key(UUID rolloutId, String itemId) implements Serializable {}

    @EmbeddedId
    private Key id;

    private int phase;
    private int position;
    private String label;
    private String candidateGroups;
    private String form;
    private String requires;

    @Enumerated(EnumType.STRING)
    private ItemStatus status = ItemStatus.NOT_STARTED;

    private String taskId;
    private String assignee;
    private String reason;
    private LocalDate itemDate;
    private boolean beforeStart;
    private String source;
    private String comment;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> answers = new LinkedHashMap<>();

    @Version
    private Integer version;

    protected ChecklistItem() {}

    ChecklistItem(ItemTask task) {
        this.id = new Key(task.rolloutId(), task.itemId());
        this.phase = task.phase();
        this.position = task.position();
        this.label = task.label();
        this.candidateGroups = task.candidateGroups();
        this.form = task.form();
        this.requires = task.requires();
        this.taskId = task.taskId();
    }

    /** A point that the area had reached before the rollout began. */
    ChecklistItem(RolloutSummary rollout, PointsDone.Reached done) {
        ModelPoint model = done.point();
        this.id = new Key(rollout.id(), model.itemId());
        this.phase = model.phase();
        this.position = model.position();
        this.label = model.label();
        this.candidateGroups = String.join(",", model.groupsIn(rollout.area()));
        this.form = model.form();
        this.status = ItemStatus.DONE;
        this.itemDate = done.on();
        this.beforeStart = true;
        this.source = done.source();
    }

    /** Whether the point needs no task, because it was reached before the rollout and nobody has sent it back since. */
    boolean isDoneBefore() {
        return source != null && status.isCompleted();
    }

    /** What was said of the point when it was reached before the rollout. */
    Completion completion() {
        return new Completion(status, itemDate, beforeStart, comment, answers);
    }

    /** The element that the point itself is knows what it requires; that of a later round does not. */
    void require(String names) {
        requires = names == null ? requires : names;
    }

    /** The phase runs on another version of its model from now on. */
    void follow(ModelPoint model, String area) {
        position = model.position();
        label = model.label();
        candidateGroups = String.join(",", model.groupsIn(area));
        form = model.form();
        requires = model.requires();
    }

    void appearAgain(String newTaskId) {
        taskId = newTaskId;
        assignee = null;
        status = ItemStatus.NOT_STARTED;
    }

    void assign(String who) {
        assignee = who;
        status = who == null ? ItemStatus.NOT_STARTED : ItemStatus.STARTED;
    }

    void complete(Completion completion) {
        status = completion.status();
        itemDate = completion.date();
        beforeStart = completion.beforeStart();
        source = null;
        comment = completion.comment();
        answers = completion.answers();
        reason = null;
        assignee = null;
        taskId = null;
    }

    /** Forgets its task, too: an administrator may have cancelled that one, and the point must come back all the same. */
    void sendBack(String why) {
        status = ItemStatus.NOT_STARTED;
        reason = why;
        assignee = null;
        taskId = null;
    }

    ItemView view() {
        return new ItemView(
                id.rolloutId(),
                id.itemId(),
                phase,
                label,
                candidateGroups,
                form,
                status,
                taskId,
                assignee,
                reason,
                itemDate,
                beforeStart,
                source,
                comment,
                answers);
    }

    Key getId() {
        return id;
    }

    int phase() {
        return phase;
    }

    ItemStatus status() {
        return status;
    }

    String label() {
        return label;
    }

    String requires() {
        return requires;
    }

    String taskId() {
        return taskId;
    }
}
