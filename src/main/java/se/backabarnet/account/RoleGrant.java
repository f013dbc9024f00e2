package se.backabarnet.account;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a person belongs to a group for a time. Days are Swedish ones, the last one included.
 *
 * @param to null when no end is set
 * @param onBehalfOf the user id of the absent person for whom she stands in, null for a role of her own
 * @param grantedBy null when the application did it
 */
public record RoleGrant(
        UUID id, String userId, String group, LocalDate from, LocalDate to, String onBehalfOf, String grantedBy) {

    public boolean isActiveOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    /** It never counted: it was ended before it began. */
    public boolean isVoid() {
        return to != null && to.isBefore(from);
    }
}
