package se.backabarnet.engine.deployment;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import se.backabarnet.checklist.ItemRequirement;
import se.backabarnet.engine.decision.DecisionContracts;
import se.backabarnet.party.HandbookRoles;
import se.backabarnet.readiness.ReadinessFacts;

/**
 * What of the application models may name.
 *
 * @param delegates what a model may call
 * @param requirements what an item may require before it is done
 * @param decisions what it tells its tables and reads from them
 */
record Known(Set<String> delegates, Set<String> requirements, DecisionContracts decisions) {

    /** Names where they are enough: the beans themselves may need the engine, which need not be there yet. */
    static Known in(ListableBeanFactory beans) {
        return new Known(names(beans, JavaDelegate.class), names(beans, ItemRequirement.class), decisions(beans));
    }

    private static DecisionContracts decisions(ListableBeanFactory beans) {
        Set<String> functions = beans.getBeansOfType(HandbookRoles.class, true, false).values().stream()
                .flatMap(handbook -> handbook.functions().stream())
                .map(HandbookRoles.RoleFunction::code)
                .collect(Collectors.toSet());
        return new DecisionContracts(
                beans.getBeansOfType(ReadinessFacts.class, true, false).values(), functions);
    }

    private static Set<String> names(ListableBeanFactory beans, Class<?> type) {
        return Set.of(beans.getBeanNamesForType(type, true, false));
    }
}
