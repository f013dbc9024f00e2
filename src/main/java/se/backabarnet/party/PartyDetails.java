package se.backabarnet.party;

import se.backabarnet.RefusedException;
import se.backabarnet.RefusedFieldException;

/**
 * What is said of a party: trimmed and checked by {@link #checked()}.
 *
 * @param organisationNumber written {@code NNNNNN-NNNN}, null when it is not known yet
 * @param referenceNumber the party's own registration of the matter (diarienummer), null when it has none yet
 */
public record PartyDetails(PartyKind kind, String name, String organisationNumber, String referenceNumber) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REFERENCE = 100;

    /**
     * The same, as it is kept.
     *
     * @throws RefusedException naming the first field that is missing or wrong
     */
    public PartyDetails checked() {
        if (kind == null) {
            throw new RefusedFieldException(
                    "kind", "Typ av part saknas. Välj kommun, region, polis eller privat aktör.");
        }
        return new PartyDetails(
                kind,
                Words.required("name", "Partens namn", name, LONGEST_NAME),
                OrganisationNumber.normalised(organisationNumber),
                Words.optional("referenceNumber", "Diarienumret", referenceNumber, LONGEST_REFERENCE));
    }
}
