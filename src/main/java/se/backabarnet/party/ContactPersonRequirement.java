package se.backabarnet.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.backabarnet.Groups;
import se.backabarnet.checklist.Completion;
import se.backabarnet.checklist.ItemRequirement;

/** That the rollout has a contact person ({@code hsv/fas1/check/6}, {@code region/fas1/check/7}). */
@Component(Groups.CONTACT_PERSON)
class ContactPersonRequirement implements ItemRequirement {

    private final ParticipantRepository participants;
    private final Clock clock;

    ContactPersonRequirement(ParticipantRepository participants, Clock clock) {
        this.participants = participants;
        this.clock = clock;
    }

    @Override
    public Optional<String> missing(UUID rolloutId, Completion completion) {
        boolean there = !participants
                .findCurrent(rolloutId, Groups.CONTACT_PERSON, LocalDate.now(clock))
                .isEmpty();
        return there
                ? Optional.empty()
                : Optional.of("Ingen kontaktperson är vald. Välj en på införandets sida Deltagare och försök igen.");
    }
}
