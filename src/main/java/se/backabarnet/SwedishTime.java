package se.backabarnet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Instants are stored in UTC; people read Swedish days and Swedish time. */
public final class SwedishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd 'kl.' HH:mm").withZone(ZONE);

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 10;

    private SwedishTime() {}

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /**
     * A day as date fields write it, {@code 2026-03-01}. A year of more digits is a day to Java, but not to the database.
     *
     * @throws DateTimeParseException when the text is anything else
     */
    public static LocalDate parseDay(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new DateTimeParseException("Not a day", text, 0);
        }
        return LocalDate.parse(text);
    }

    /** Whether nobody means the day: before 2000, or more than ten years ahead. */
    public static boolean isFarOff(LocalDate day, LocalDate today) {
        return day.isBefore(EARLIEST) || day.isAfter(today.plusYears(YEARS_AHEAD));
    }

    /**
     * @param field what the day is, as a sentence begins with it
     * @throws RefusedException when nobody means the day
     */
    public static void requireNear(String field, LocalDate day, LocalDate today) {
        if (isFarOff(day, today)) {
            throw new RefusedException(field + " är " + day + ", som ligger för långt bort. Kontrollera årtalet:"
                    + " ange en dag från och med 2000-01-01 och högst tio år framåt.");
        }
    }

    /** As a sentence says it: {@code 2026-03-01 kl. 09:30}. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
