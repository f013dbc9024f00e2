package se.backabarnet.party;

import java.util.List;
import java.util.Objects;
import se.backabarnet.RefusedException;
import se.backabarnet.RefusedFieldException;

/**
 * What is said of a service that a party brings along.
 *
 * @param required the code of the required service that it is, null when it is another one
 * @param name what the party calls it
 * @param units the names of its units, each once
 */
public record ServiceDetails(String required, String name, List<String> units) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_UNITS = 200;

    /** @throws RefusedException naming the first field that is missing or wrong */
    ServiceDetails checked(HandbookRoles handbook) {
        if (required != null && handbook.requiredService(required).isEmpty()) {
            throw new RefusedFieldException(
                    "required", "Verksamheten finns inte i listan. Välj en i listan eller ”annan verksamhet”.");
        }
        List<String> named = units.stream()
                .map(unit -> Words.optional("units", "Enhetens namn", unit, LONGEST_NAME))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (named.size() > MOST_UNITS) {
            throw new RefusedFieldException(
                    "units", "En verksamhet kan ha högst " + MOST_UNITS + " enheter. Dela upp verksamheten.");
        }
        return new ServiceDetails(required, Words.required("name", "Verksamhetens namn", name, LONGEST_NAME), named);
    }
}
