package se.backabarnet.rollout;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import se.backabarnet.PersonalNumber;
import se.backabarnet.RefusedException;
import se.backabarnet.SwedishTime;

/**
 * What it takes to start a rollout, checked, trimmed, and with every letter written in one way.
 *
 * @param pointsDone the points that were reached before the rollout, one a line: point; date; source; empty when none
 */
public record RolloutRequest(
        String areaName,
        String municipality,
        String region,
        String policeArea,
        LocalDate plannedStart,
        String pointsDone) {

    private static final String PLANNED_START = "Planerad start (plannedStart)";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4000;

    /** A rollout of an area that has reached no point yet. */
    public static RolloutRequest of(
            Object areaName, Object municipality, Object region, Object policeArea, Object plannedStart) {
        return of(areaName, municipality, region, policeArea, plannedStart, null);
    }

    /**
     * Reads what a person or a program sent.
     *
     * @throws RefusedException naming the first field that is missing or wrong
     */
    public static RolloutRequest of(
            Object areaName,
            Object municipality,
            Object region,
            Object policeArea,
            Object plannedStart,
            Object pointsDone) {
        return new RolloutRequest(
                name("Område (areaName)", areaName),
                name("Kommun (municipality)", municipality),
                name("Region (region)", region),
                name("Polisområde (policeArea)", policeArea),
                date(plannedStart),
                lines(pointsDone));
    }

    void checkForPeople(LocalDate today) {
        SwedishTime.requireNear(PLANNED_START, plannedStart, today);
        for (String name : List.of(areaName, municipality, region, policeArea)) {
            if (PersonalNumber.isIn(name, today)) {
                throw new RefusedException("Ett av namnen" + PersonalNumber.REFUSAL);
            }
        }
    }

    private static String name(String field, Object value) {
        if (value == null || value.toString().isBlank()) {
            throw new RefusedException(field + " saknas. Skriv ett namn.");
        }
        if (!(value instanceof String text)) {
            throw new RefusedException(field + " ska vara text.");
        }
        String name = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (name.length() > LONGEST_NAME) {
            throw new RefusedException(field + " får ha högst " + LONGEST_NAME + " tecken.");
        }
        if (name.chars().noneMatch(Character::isLetter) || name.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(field + " ska vara ett namn på en rad, med bokstäver.");
        }
        return name;
    }

    private static String lines(Object value) {
        String field = "Punkter som redan är klara (pointsDone)";
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text) || text.length() > LONGEST_TEXT) {
            throw new RefusedException(field + " ska vara text med högst " + LONGEST_TEXT + " tecken.");
        }
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    private static LocalDate date(Object value) {
        if (value == null || value.toString().isBlank()) {
            throw new RefusedException(PLANNED_START + " saknas. Ange ett datum, till exempel 2026-08-01.");
        }
        try {
            return SwedishTime.parseDay(value.toString());
        } catch (DateTimeParseException e) {
            throw new RefusedException(
                    PLANNED_START + " ska vara ett datum skrivet som 2026-08-01, inte \"" + value + "\".");
        }
    }
}
