package se.backabarnet.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.backabarnet.Groups;

/**
 * One thing that happened in a rollout.
 *
 * @param what names its words: {@code event.<what>}
 * @param phase null when it belongs to none
 * @param item the point's label; null when it is about none
 * @param groups the groups, separated by commas, that could do it; null when anybody could, or the application did it
 * @param who the user id; null when the application did it
 * @param onBehalfOf the user id of the absent person for whom she stood in, null when she acted for herself
 * @param status the point's state after it
 * @param date the day that was given: when a point was reached, or a phase ended
 * @param reason why a point is to be done again, or something was refused
 * @param text what was written: a comment, the name of a file
 * @param proof what it can be checked by: the SHA-256 of a file, the decision table that judged
 */
public record Happening(
        Instant at,
        String what,
        Integer phase,
        String itemId,
        String item,
        String groups,
        String who,
        String onBehalfOf,
        String status,
        LocalDate date,
        String reason,
        String text,
        String proof) {

    public List<String> roles() {
        return groups == null
                ? List.of()
                : Stream.of(groups.split(",")).map(Groups::roleOf).distinct().toList();
    }

    /** What was said with it, in one text; empty when nothing was. */
    public String words() {
        return Stream.of(reason, text).filter(said -> said != null).collect(Collectors.joining(" / "));
    }
}
