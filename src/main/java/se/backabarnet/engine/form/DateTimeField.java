package se.backabarnet.engine.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Optional;
import java.util.regex.Pattern;
import se.backabarnet.RefusedException;
import se.backabarnet.SwedishTime;

/**
 * A day, a time of day, or both, as a text such as {@code 2026-03-01T09:30}.
 *
 * @param timeLabel what stands above the time where a day is asked for, too; null for nothing
 * @param notPassed whether the day may not lie in the past
 * @param minutes between the times that are offered, or null
 * @param twentyFour whether times are shown without "am" and "pm"
 */
public record DateTimeField(
        Basics basics,
        Asking asking,
        Subtype subtype,
        Zone zone,
        String timeLabel,
        boolean notPassed,
        Integer minutes,
        boolean twentyFour)
        implements Field {

    /** What is asked for. */
    public enum Subtype {
        DATE,
        TIME,
        DATETIME
    }

    /** What stands behind a time. */
    public enum Zone {
        NONE(""),
        OFFSET("(?:Z|[+-]\\d\\d:\\d\\d)"),
        UTC("Z");

        private final Pattern time;

        Zone(String suffix) {
            time = Pattern.compile("(?:\\d{4}-\\d\\d-\\d\\dT)?\\d\\d:\\d\\d" + suffix);
        }
    }

    @Override
    public Optional<Object> parse(Object value) {
        if (!(value instanceof String text)) {
            return Optional.empty();
        }
        try {
            if (subtype == Subtype.TIME) {
                time(text);
            } else {
                day(text);
            }
            return Optional.of(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void time(String text) {
        requireForm(text);
        if (zone == Zone.NONE) {
            LocalTime.parse(text);
        } else {
            OffsetTime.parse(text);
        }
    }

    /** The day in Sweden. */
    private LocalDate day(String text) {
        if (subtype == Subtype.DATE) {
            return SwedishTime.parseDay(text);
        }
        requireForm(text);
        return zone == Zone.NONE
                ? LocalDateTime.parse(text).toLocalDate()
                : SwedishTime.day(OffsetDateTime.parse(text).toInstant());
    }

    private void requireForm(String text) {
        if (!zone.time.matcher(text).matches()) {
            throw new DateTimeException(text);
        }
    }

    @Override
    public void check(String name, Object value, Surroundings surroundings) {
        if (subtype == Subtype.TIME) {
            return;
        }
        LocalDate day = day((String) value);
        SwedishTime.requireNear(name, day, surroundings.today());
        if (notPassed && day.isBefore(surroundings.today())) {
            throw new RefusedException(name + " är " + day + ", som redan har varit. Ange ett datum som kommer.");
        }
    }

    @Override
    public String expectation(Surroundings surroundings) {
        String suffix = zone == Zone.NONE ? "" : zone == Zone.UTC ? "Z" : "+01:00";
        return switch (subtype) {
            case DATE -> "Ange ett datum, till exempel 2026-03-01.";
            case TIME -> "Ange ett klockslag, till exempel 09:30" + suffix + ".";
            case DATETIME -> "Ange datum och klockslag, till exempel 2026-03-01T09:30" + suffix + ".";
        };
    }

    @Override
    public String shown(Object answer) {
        String text = String.valueOf(answer);
        if (subtype == Subtype.DATE || parse(text).isEmpty()) {
            return text;
        }
        if (subtype == Subtype.TIME) {
            return zone == Zone.UTC ? text : text.substring(0, "00:00".length());
        }
        return zone == Zone.NONE
                ? text.replace("T", " kl. ")
                : SwedishTime.moment(OffsetDateTime.parse(text).toInstant());
    }
}
