package se.backabarnet.party;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.backabarnet.checklist.ItemFacts;
import se.backabarnet.checklist.ItemView;

/**
 * Shows on the forms of the phase in which the groups are formed what these still lack, in the words by which the phase will
 * be judged. Who holds which function is said on the page of participants and nowhere else.
 */
@Component
class GroupFacts implements ItemFacts {

    private final GroupComposition groups;

    GroupFacts(GroupComposition groups) {
        this.groups = groups;
    }

    @Override
    public Map<String, Object> of(ItemView item) {
        return item.phase() == GroupComposition.FIRST_PHASE_WITH_GROUPS
                ? groups.of(item.rolloutId(), item.phase())
                : Map.of();
    }
}
