package se.backabarnet.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import se.backabarnet.RefusedException;
import se.backabarnet.RefusedFieldException;

/** That a person holds a role from one day to another. It is ended, never rewritten: what was so stays on record. */
@Entity
class Participant {

    @Id
    private UUID id;

    private UUID rolloutId;
    private UUID partyId;
    private String person;
    private String role;
    private String function;
    private LocalDate fromDate;
    private LocalDate toDate;
    private UUID membership;
    private Instant appointedAt;
    private String appointedBy;
    private Instant endedAt;
    private String endedBy;

    @Version
    private Integer version;

    protected Participant() {}

    /** @param membership the grant of the role's group that follows from it */
    Participant(UUID rolloutId, String person, Post post, UUID membership, String who, Clock clock) {
        this.id = UUID.randomUUID();
        this.rolloutId = rolloutId;
        this.partyId = post.partyId();
        this.person = person;
        this.role = post.role();
        this.function = post.function();
        this.fromDate = post.from();
        this.toDate = post.to();
        this.membership = membership;
        this.appointedAt = clock.instant();
        this.appointedBy = who;
    }

    /** The last day may be the one before the first: then the role was never held. A role is never made longer. */
    void end(LocalDate lastDay, String who, Clock clock) {
        requireNotOver(clock);
        if (lastDay == null) {
            throw new RefusedFieldException("to", "Sista dagen saknas. Ange ett datum.");
        }
        if (lastDay.isBefore(fromDate.minusDays(1))) {
            throw new RefusedFieldException("to", "Sista dagen kan inte ligga före första dagen, " + fromDate + ".");
        }
        if (toDate != null && lastDay.isAfter(toDate)) {
            throw new RefusedFieldException(
                    "to",
                    "Rollen slutar redan " + toDate
                            + ". Ange den dagen eller en tidigare. Ska personen ha rollen längre,"
                            + " lägg till den på nytt från dagen därefter.");
        }
        toDate = lastDay;
        endedAt = clock.instant();
        endedBy = who;
    }

    /** @throws RefusedException when its last day has passed */
    void requireNotOver(Clock clock) {
        if (toDate != null && toDate.isBefore(LocalDate.now(clock))) {
            throw new RefusedException("Rollen är redan avslutad. Ladda om sidan.");
        }
    }

    boolean overlaps(Post post) {
        return (toDate == null || !toDate.isBefore(post.from()))
                && (post.to() == null || !post.to().isBefore(fromDate));
    }

    boolean isSameAs(String otherPerson, Post post) {
        return person.equals(otherPerson)
                && role.equals(post.role())
                && Objects.equals(partyId, post.partyId())
                && Objects.equals(function, post.function());
    }

    ParticipantView view(String name) {
        return new ParticipantView(id, person, name, role, partyId, function, fromDate, toDate);
    }

    UUID getId() {
        return id;
    }

    UUID rolloutId() {
        return rolloutId;
    }

    UUID partyId() {
        return partyId;
    }

    String person() {
        return person;
    }

    String role() {
        return role;
    }

    String function() {
        return function;
    }

    LocalDate from() {
        return fromDate;
    }

    LocalDate to() {
        return toDate;
    }

    UUID membership() {
        return membership;
    }
}
