package se.backabarnet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants are stored in UTC; people read Swedish days and Swedish time. */
public final class SwedishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd 'kl.' HH:mm").withZone(ZONE);

    private SwedishTime() {}

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** As a sentence says it: {@code 2026-03-01 kl. 09:30}. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
