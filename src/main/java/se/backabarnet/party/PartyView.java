package se.backabarnet.party;

import java.util.List;
import java.util.UUID;

/**
 * A party as others see it.
 *
 * @param signatory the user id of whoever may sign for it today, null when nobody is appointed
 * @param version counts the changes, so that an outdated form is noticed
 */
public record PartyView(
        UUID id,
        PartyKind kind,
        String name,
        String organisationNumber,
        String referenceNumber,
        String signatory,
        List<ServiceView> services,
        int version) {

    /**
     * One of a party's services (verksamheter).
     *
     * @param required the code of the required service that it is, null when it is another
     * @param units the names of its units (enheter)
     */
    public record ServiceView(UUID id, String required, String name, List<String> units) {}
}
