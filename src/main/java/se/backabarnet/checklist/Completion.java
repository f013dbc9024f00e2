package se.backabarnet.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.util.StringUtils;
import se.backabarnet.Reason;
import se.backabarnet.RefusedException;
import se.backabarnet.SwedishTime;

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

    /**
     * @param phaseBegan before which a point needs a comment that says why
     * @throws RefusedException when date or reason do not fit the status
     */
    void check(LocalDate rolloutBegan, LocalDate phaseBegan, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (status == ItemStatus.NOT_APPLICABLE) {
            Reason.checked(comment, "Kommentar (itemComment): skriv varför punkten inte är aktuell");
        } else if (date == null) {
            throw new RefusedException(
                    "Datum då punkten uppnåddes (itemDate) saknas. Ange ett datum, till exempel 2026-03-01.");
        } else if (date.isAfter(today)) {
            throw new RefusedException("Datum då punkten uppnåddes (itemDate) är " + date
                    + ". Det får inte ligga i framtiden: ange dagen då punkten uppnåddes.");
        } else if (date.isBefore(rolloutBegan) && !beforeStart) {
            throw new RefusedException("Datum då punkten uppnåddes (itemDate) är " + date
                    + ", men införandet började " + rolloutBegan
                    + ". Rätta datumet, eller ange att punkten uppnåddes innan införandet började (doneBeforeStart).");
        } else if (date.isBefore(phaseBegan) && !beforeStart && !StringUtils.hasText(comment)) {
            throw new RefusedException("Datum då punkten uppnåddes (itemDate) är " + date + ", men fasen började "
                    + phaseBegan + ". Rätta datumet, eller skriv i kommentaren (itemComment) varför punkten uppnåddes"
                    + " innan fasen började.");
        } else {
            SwedishTime.requireNear("Datum då punkten uppnåddes (itemDate)", date, today);
        }
    }
}
