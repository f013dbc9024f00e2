package se.backabarnet.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import se.backabarnet.Reason;
import se.backabarnet.RefusedException;

/**
 * What a person says when she completes a point.
 *
 * @param date the day on which it was reached; null when it is not applicable
 * @param beforeStart it was reached before the rollout began
 * @param comment null, or a comment; the reason when it is not applicable
 * @param answers the form's other fields
 */
public record Completion(
        ItemStatus status, LocalDate date, boolean beforeStart, String comment, Map<String, Object> answers) {

    /** @throws RefusedException when date or reason do not fit the status */
    void check(LocalDate rolloutBegan, Clock clock) {
        if (status == ItemStatus.NOT_APPLICABLE) {
            Reason.checked(comment, "Kommentar (itemComment): skriv varför punkten inte är aktuell");
        } else if (date == null) {
            throw new RefusedException(
                    "Datum då punkten uppnåddes (itemDate) saknas. Ange ett datum, till exempel 2026-03-01.");
        } else if (date.isAfter(LocalDate.now(clock))) {
            throw new RefusedException("Datum då punkten uppnåddes (itemDate) är " + date
                    + ". Det får inte ligga i framtiden: ange dagen då punkten uppnåddes.");
        } else if (date.isBefore(rolloutBegan) && !beforeStart) {
            throw new RefusedException("Datum då punkten uppnåddes (itemDate) är " + date
                    + ", men införandet började " + rolloutBegan
                    + ". Rätta datumet, eller ange att punkten uppnåddes innan införandet började (doneBeforeStart).");
        }
    }
}
