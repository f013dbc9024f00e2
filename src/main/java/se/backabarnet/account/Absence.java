package se.backabarnet.account;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody stands in for an absent person in one area. Days are Swedish ones, the last one included.
 *
 * @param userId who is absent
 */
record Absence(UUID id, String userId, String deputyId, String area, LocalDate from, LocalDate to) {

    boolean isOver(LocalDate today) {
        return to.isBefore(today);
    }

    boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return !from.isAfter(otherTo) && !to.isBefore(otherFrom);
    }
}
