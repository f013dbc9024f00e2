package se.backabarnet.interest;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One thing that happened to a registration: written once, never changed. */
@Entity
@Immutable
class InterestEvent {

    static final String CONFIRMED = "CONFIRMED";
    static final String RESENT = "RESENT";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID interestId;
    private String happened;
    private Instant at;
    private String who;
    private String taskId;
    private String reason;

    protected InterestEvent() {}

    InterestEvent(UUID interestId, String happened, Instant at) {
        this.interestId = interestId;
        this.happened = happened;
        this.at = at;
    }

    InterestEvent(UUID interestId, InterestDecision decision, Instant at, String who, String taskId) {
        this(interestId, decision.outcome().name(), at);
        this.who = who;
        this.taskId = taskId;
        this.reason = decision.reason();
    }

    /**
     * @param happened CONFIRMED, RESENT, ACCEPTED, COMPLETION or DECLINED
     * @param who the user id, null when the sender did it
     */
    record View(String happened, Instant at, String who, String reason) {}

    View view() {
        return new View(happened, at, who, reason);
    }

    String who() {
        return who;
    }

    Instant at() {
        return at;
    }
}
