package se.backabarnet.interest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import se.backabarnet.RefusedException;

/** An interest registration, from the first word of its draft to the rollout that it starts. */
@Entity
class Interest {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private InterestStatus status = InterestStatus.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    private InterestForm form;

    private String areaName;
    private String sender;
    private Instant createdAt;
    private Instant changedAt;
    private LocalDate confirmedOn;
    private String taskId;
    private String edition;
    private String pointsDone;
    private String pointsEdition;
    private String reason;
    private String decidedBy;
    private UUID rolloutId;

    @Version
    private Integer version;

    protected Interest() {}

    Interest(InterestForm form, Clock clock) {
        this.id = UUID.randomUUID();
        this.createdAt = clock.instant();
        change(form, clock);
    }

    /** Whoever completes a registration proves by the link in her mail that she is its sender: the address stays. */
    void change(InterestForm changed, Clock clock) {
        if (!status.isOpen()) {
            throw new RefusedException("Anmälan är skickad och kan inte ändras längre. Ladda om sidan.");
        }
        status = status == InterestStatus.SENT ? InterestStatus.DRAFT : status;
        form = status == InterestStatus.COMPLETION_ASKED ? changed.withAnswer(Question.SENDER_EMAIL, sender) : changed;
        areaName = shortened(form.answer(Question.AREA_NAME), AnswerKind.LINE.longest());
        sender = shortened(form.answer(Question.SENDER_EMAIL), AnswerKind.EMAIL.longest());
        changedAt = clock.instant();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** Waits for the sender's confirmation. */
    void send(Clock clock) {
        status = InterestStatus.SENT;
        changedAt = clock.instant();
    }

    void confirm(Clock clock) {
        status = InterestStatus.UNDER_REVIEW;
        confirmedOn = LocalDate.now(clock);
    }

    void resend() {
        status = InterestStatus.UNDER_REVIEW;
    }

    /** @param reviewTask the task in which the national process team decides */
    void review(String reviewTask) {
        status = InterestStatus.UNDER_REVIEW;
        taskId = reviewTask;
    }

    /**
     * Notes what the area has reached already, until the team decides.
     *
     * @param notedEdition the handbook whose points they are
     */
    void notePoints(String notedEdition, String lines) {
        if (taskId == null) {
            throw new RefusedException("Anmälan väntar inte på något beslut längre. Ladda om sidan.");
        }
        pointsEdition = notedEdition;
        pointsDone = lines;
    }

    void decide(InterestDecision decision, String who) {
        boolean accepted = decision.outcome() == InterestDecision.Outcome.ACCEPTED;
        if (accepted && !pointsDone().isEmpty() && !pointsEdition.equals(decision.edition())) {
            throw new RefusedException("Punkterna som redan är klara är valda ur den andra utgåvan av handboken."
                    + " Välj dem på nytt på anmälans sida, eller ta bort dem.");
        }
        status = decision.outcome().status();
        edition = decision.edition();
        reason = decision.reason();
        decidedBy = who;
        taskId = null;
    }

    /** Whoever has this address wants to be forgotten: she is neither its sender nor anybody's contact any more. */
    void forget(String email) {
        form = form.withoutPerson(email);
        sender = sender.equalsIgnoreCase(email) ? "" : sender;
    }

    void startedRollout(UUID rollout) {
        rolloutId = rollout;
    }

    InterestView view() {
        return new InterestView(id, status, form, areaName, confirmedOn, taskId, edition, reason, rolloutId, version);
    }

    UUID id() {
        return id;
    }

    /** Counts its changes. */
    int version() {
        return version;
    }

    InterestStatus status() {
        return status;
    }

    InterestForm form() {
        return form;
    }

    String sender() {
        return sender;
    }

    String areaName() {
        return areaName;
    }

    LocalDate confirmedOn() {
        return confirmedOn;
    }

    String edition() {
        return edition;
    }

    String pointsDone() {
        return pointsDone == null ? "" : pointsDone;
    }

    /** The handbook whose points are noted as reached; null while none are. */
    String pointsEdition() {
        return pointsEdition;
    }

    String reason() {
        return reason;
    }

    String decidedBy() {
        return decidedBy;
    }

    UUID rolloutId() {
        return rolloutId;
    }
}
