package se.backabarnet.engine.deployment;

import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import se.backabarnet.checklist.ItemRequirement;

/**
 * What of the application models may name.
 *
 * @param delegates what a model may call
 * @param requirements what an item may require before it is done
 */
record Known(Set<String> delegates, Set<String> requirements) {

    /** Only names are asked for: the beans themselves may need the engine, which need not be there yet. */
    static Known in(ListableBeanFactory beans) {
        return new Known(names(beans, JavaDelegate.class), names(beans, ItemRequirement.class));
    }

    private static Set<String> names(ListableBeanFactory beans, Class<?> type) {
        return Set.of(beans.getBeanNamesForType(type, true, false));
    }
}
