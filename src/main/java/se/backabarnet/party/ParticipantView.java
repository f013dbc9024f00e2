package se.backabarnet.party;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A role that somebody holds, held, or is going to hold.
 *
 * @param person the user id
 * @param name what she is called
 * @param partyId the party for which she holds it, null for none
 * @param function the code of her function in the group, null for none
 * @param to the last day, null when none is set
 */
public record ParticipantView(
        UUID id, String person, String name, String role, UUID partyId, String function, LocalDate from, LocalDate to) {

    public boolean isCurrent(LocalDate today) {
        return !from.isAfter(today) && !isOver(today);
    }

    public boolean isOver(LocalDate today) {
        return to != null && (to.isBefore(today) || to.isBefore(from));
    }
}
