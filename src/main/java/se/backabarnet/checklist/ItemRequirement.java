package se.backabarnet.checklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that must be there before a point is done, because another part of the application keeps it: a bean of the
 * feature that does. A model names the bean, such as {@code contact-person}, in the point's property {@code requires}.
 */
public interface ItemRequirement {

    /** The property of a point's element that names what it requires. */
    String PROPERTY = "requires";

    /** The names that a value of the property holds, separated by blanks; none when it is null or blank. */
    static List<String> names(String required) {
        return required == null || required.isBlank()
                ? List.of()
                : List.of(required.strip().split("\\s+"));
    }

    /**
     * What is missing, as a Swedish sentence that names the page on which it is done; empty when it is there.
     *
     * @param completion what the person says of the point
     */
    Optional<String> missing(UUID rolloutId, Completion completion);
}
