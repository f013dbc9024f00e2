package se.backabarnet.checklist;

import java.util.List;
import java.util.stream.Stream;

/**
 * A point as a version of a model has it, before any rollout has reached it.
 *
 * @param position the point's place in its phase, for lists
 * @param candidateGroups the groups that do it, separated by commas, with {@code ${area}} for the area
 * @param form the id of the form that asks for its answers
 * @param requires the names of what must be there before it is done, separated by blanks; null for nothing
 */
public record ModelPoint(
        String itemId, int phase, int position, String label, String candidateGroups, String form, String requires) {

    /** The ids of the groups that do it in an area, in the order of the alphabet. */
    public List<String> groupsIn(String area) {
        return Stream.of(candidateGroups.replace("${area}", area).split(","))
                .map(String::strip)
                .sorted()
                .toList();
    }
}
