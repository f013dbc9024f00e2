package se.backabarnet.party;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.backabarnet.Groups;
import se.backabarnet.RefusedException;
import se.backabarnet.RefusedFieldException;

/** Which posts there can be in a rollout. */
@Component
class PostRules {

    private final PartyRepository parties;
    private final HandbookRoles handbook;

    PostRules(PartyRepository parties, HandbookRoles handbook) {
        this.parties = parties;
        this.handbook = handbook;
    }

    /** @throws RefusedException when role, party, function and dates do not hold together */
    void check(UUID rolloutId, Post post) {
        if (!Groups.LOCAL_ROLES.contains(post.role())) {
            throw new RefusedFieldException("assignment", "Rollen saknas. Välj en roll i listan.");
        }
        if (post.role().equals(Groups.CONTACT_PERSON)) {
            throw new RefusedFieldException(
                    "assignment", "Kontaktpersonen väljs av det nationella processteamet, inte bland deltagarna.");
        }
        if (post.from() == null) {
            throw new RefusedFieldException("from", "Första dagen saknas. Ange ett datum.");
        }
        if (post.to() != null && post.to().isBefore(post.from())) {
            throw new RefusedFieldException("to", "Sista dagen kan inte ligga före första dagen, " + post.from() + ".");
        }
        checkParty(rolloutId, post);
    }

    private void checkParty(UUID rolloutId, Post post) {
        if (post.partyId() == null) {
            if (post.role().equals(Groups.SIGNATORIES)) {
                throw new RefusedFieldException("partyId", "Välj vilken part som undertecknaren skriver under för.");
            }
            if (post.function() != null) {
                throw new RefusedFieldException("partyId", "Välj vilken part som funktionen hör till.");
            }
            return;
        }
        Party party = parties.findByIdAndRolloutId(post.partyId(), rolloutId)
                .orElseThrow(() -> new RefusedException("Parten finns inte längre. Ladda om sidan."));
        if (post.function() != null
                && handbook.function(post.role(), post.function())
                        .filter(function -> function.parties().contains(party.kind()))
                        .isEmpty()) {
            throw new RefusedFieldException(
                    "assignment", "Funktionen hör inte till rollen och parten. Välj en annan funktion, eller ingen.");
        }
    }

    /** @throws RefusedException when the person has the same already, or the party's only place is taken */
    void checkFree(List<Participant> existing, String person, Post post) {
        for (Participant other : existing) {
            if (other.overlaps(post) && other.isSameAs(person, post)) {
                throw new RefusedException("Personen har redan den rollen för parten under den tiden.");
            }
            if (other.overlaps(post)
                    && post.role().equals(Groups.SIGNATORIES)
                    && other.role().equals(Groups.SIGNATORIES)
                    && post.partyId().equals(other.partyId())) {
                throw new RefusedException(
                        "Parten har redan en undertecknare under den tiden. Avsluta den rollen först.");
            }
        }
    }
}
