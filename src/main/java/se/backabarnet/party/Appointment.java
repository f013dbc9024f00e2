package se.backabarnet.party;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person is to hold a role: who she is, by name and e-mail, and what she is to be, as in {@link Post}.
 */
public record Appointment(
        String name, String email, String role, UUID partyId, String function, LocalDate from, LocalDate to) {

    Post post() {
        return new Post(role, partyId, function, from, to);
    }
}
