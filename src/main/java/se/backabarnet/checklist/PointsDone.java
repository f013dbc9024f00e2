package se.backabarnet.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.backabarnet.PersonalNumber;
import se.backabarnet.SwedishTime;

/** What an area says that it had reached before its rollout, checked in one way however it was written down. */
@Component
public class PointsDone {

    private static final int LONGEST_SOURCE = 500;

    private final ModelPoints models;
    private final Clock clock;

    PointsDone(ModelPoints models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    /**
     * A point as it was typed.
     *
     * @param point its name, or its id
     * @param on the day on which it was reached, such as {@code 2023-05-04}
     * @param source where it is known from
     */
    public record Typed(String point, String on, String source) {}

    /**
     * Something that does not hold.
     *
     * @param row counted from 0
     * @param field {@code point}, {@code on} or {@code source}
     * @param words Swedish, a sentence or two that begin with a small letter
     */
    public record Problem(int row, String field, String words) {}

    /** A point that was reached. */
    record Reached(ModelPoint point, LocalDate on, String source) {}

    /** What does not hold, in the order of the rows; empty when everything does. */
    public List<Problem> check(String edition, List<Typed> rows) {
        List<Problem> problems = new ArrayList<>();
        read(edition, rows, problems);
        return problems;
    }

    List<Reached> read(String edition, List<Typed> rows, List<Problem> problems) {
        List<ModelPoint> known = rows.isEmpty() ? List.of() : models.of(edition);
        Set<String> seen = new HashSet<>();
        List<Reached> reached = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Row read = new Row(row, rows.get(row), problems);
            ModelPoint point = read.point(known, seen);
            LocalDate on = read.date(LocalDate.now(clock));
            String source = read.source(LocalDate.now(clock));
            reached.add(new Reached(point, on, source));
        }
        return reached;
    }

    private record Row(int number, Typed typed, List<Problem> problems) {

        ModelPoint point(List<ModelPoint> known, Set<String> seen) {
            if (typed.point().isBlank()) {
                return refuse("point", "välj vilken punkt som är klar.");
            }
            List<ModelPoint> found = known.stream()
                    .filter(model -> model.itemId().equals(typed.point())
                            || model.label().equalsIgnoreCase(typed.point()))
                    .toList();
            if (found.isEmpty()) {
                return refuse(
                        "point",
                        "ingen punkt heter ”" + typed.point() + "”. Skriv namnet som det står på checklistan.");
            }
            if (found.size() > 1) {
                return refuse(
                        "point",
                        "flera faser har en punkt som heter ”" + typed.point() + "”. Skriv i stället "
                                + String.join(
                                        " eller ",
                                        found.stream().map(ModelPoint::itemId).toList())
                                + ".");
            }
            ModelPoint point = found.get(0);
            return seen.add(point.itemId())
                    ? point
                    : refuse("point", "punkten ”" + point.label() + "” finns redan på en annan rad.");
        }

        LocalDate date(LocalDate today) {
            try {
                LocalDate on = SwedishTime.parseDay(typed.on());
                if (on.isAfter(today)) {
                    return refuse("on", "datumet " + on + " ligger i framtiden. Ange dagen då punkten uppnåddes.");
                }
                return SwedishTime.isFarOff(on, today)
                        ? refuse("on", "datumet " + on + " ligger för långt bak. Kontrollera årtalet.")
                        : on;
            } catch (DateTimeParseException noDate) {
                return refuse(
                        "on",
                        typed.on().isBlank()
                                ? "ange dagen då punkten uppnåddes."
                                : "datumet ska skrivas som 2023-05-04, inte ”" + typed.on() + "”.");
            }
        }

        String source(LocalDate today) {
            if (typed.source().isBlank()) {
                return refuse("source", "skriv varifrån uppgiften kommer, till exempel protokoll från styrgruppen.");
            }
            if (typed.source().length() > LONGEST_SOURCE) {
                return refuse("source", "skriv varifrån uppgiften kommer med högst " + LONGEST_SOURCE + " tecken.");
            }
            return PersonalNumber.isIn(typed.source(), today)
                    ? refuse("source", "källan" + PersonalNumber.REFUSAL)
                    : typed.source();
        }

        private <T> T refuse(String field, String words) {
            problems.add(new Problem(number, field, words));
            return null;
        }
    }
}
