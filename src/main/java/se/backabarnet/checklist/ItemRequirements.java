package se.backabarnet.checklist;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import se.backabarnet.RefusedException;

/** Asks the features whether what a point requires is there. They are looked up late, for they may know the checklist. */
@Component
class ItemRequirements {

    private final ListableBeanFactory beans;

    ItemRequirements(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /**
     * @param required names separated by blanks, null for none
     * @throws RefusedException in the words of the first requirement that does not hold
     */
    void check(String required, UUID rolloutId, Completion completion) {
        missing(required, rolloutId, completion).ifPresent(missing -> {
            throw new RefusedException(missing);
        });
    }

    /** The words of the first requirement that does not hold. */
    Optional<String> missing(String required, UUID rolloutId, Completion completion) {
        if (completion.status() != ItemStatus.DONE) {
            return Optional.empty();
        }
        return ItemRequirement.names(required).stream()
                .map(this::named)
                .map(requirement -> requirement.missing(rolloutId, completion).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private ItemRequirement named(String name) {
        return Optional.ofNullable(beans.getBeansOfType(ItemRequirement.class).get(name))
                .orElseThrow(() -> new RefusedException("Punkten kan inte bli klar: dess modell kräver ”" + name
                        + "”, som systemet inte känner till. Hör av dig till en processägare."));
    }
}
