package se.backabarnet.party;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a person is to be in a rollout.
 *
 * @param role a local role such as {@code steering-group}
 * @param partyId the party for which she holds it, null when it is held for none
 * @param function the code of a function of the group, null for none; see {@link HandbookRoles}
 * @param from the first day
 * @param to the last day, null when none is set
 */
public record Post(String role, UUID partyId, String function, LocalDate from, LocalDate to) {}
