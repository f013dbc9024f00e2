package se.backabarnet.overview;

import java.time.LocalDate;
import java.util.List;
import se.backabarnet.checklist.ItemView;

/**
 * A point in a checklist.
 *
 * @param due the day by which its task is due, null when there is none
 * @param doneBy the user id of whoever completed it last, null when nobody has
 * @param doneOnBehalfOf the user id of the absent person for whom she stood in, null when she acted for herself
 * @param mayDo whether the one who looks may do its task
 */
record ItemRow(ItemView item, LocalDate due, String doneBy, String doneOnBehalfOf, boolean mayDo) {

    /** The roles that do it. */
    public List<String> roles() {
        return item.roles();
    }
}
