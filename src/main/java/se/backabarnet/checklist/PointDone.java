package se.backabarnet.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import se.backabarnet.RefusedException;

/**
 * A point that was reached before the rollout began, as somebody wrote it in a line: {@code point; date; source}.
 *
 * @param line the line's number, for words about it
 * @param point the point's name, or its id
 * @param source where it is known from
 */
record PointDone(int line, String point, LocalDate on, String source) {

    private static final int LONGEST_SOURCE = 500;

    /** @throws RefusedException naming the first line that does not hold, and what is wrong with it */
    static List<PointDone> read(String lines, Clock clock) {
        List<PointDone> points = new ArrayList<>();
        int number = 0;
        for (String line : lines.split("\\R", -1)) {
            number++;
            if (!line.isBlank()) {
                points.add(read(number, line, LocalDate.now(clock)));
            }
        }
        return points;
    }

    private static PointDone read(int number, String line, LocalDate today) {
        String[] parts = line.split(";", 3);
        if (parts.length < 3 || parts[0].isBlank() || parts[2].isBlank()) {
            throw refused(
                    number,
                    "skriv punktens namn, datumet och varifrån uppgiften kommer, med semikolon emellan. Till exempel:"
                            + " Verksamheterna inventerade; 2023-05-04; protokoll från styrgruppen.");
        }
        PointDone point = new PointDone(number, parts[0].strip(), date(number, parts[1].strip()), parts[2].strip());
        if (point.on.isAfter(today)) {
            throw refused(number, "datumet " + point.on + " ligger i framtiden. Ange dagen då punkten uppnåddes.");
        }
        if (point.source.length() > LONGEST_SOURCE) {
            throw refused(number, "skriv varifrån uppgiften kommer med högst " + LONGEST_SOURCE + " tecken.");
        }
        return point;
    }

    private static LocalDate date(int number, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refused(number, "datumet ska skrivas som 2023-05-04, inte ”" + text + "”.");
        }
    }

    RefusedException refused(String what) {
        return refused(line, what);
    }

    private static RefusedException refused(int number, String what) {
        return new RefusedException("Punkter som redan är klara (pointsDone), rad " + number + ": " + what);
    }
}
