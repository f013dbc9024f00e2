package se.backabarnet.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;
import se.backabarnet.SwedishTime;

/** Reads the date fields of every page. */
@Component
class DayFormatter implements Formatter<LocalDate> {

    private final Clock clock;

    DayFormatter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public LocalDate parse(String text, Locale locale) {
        LocalDate day = SwedishTime.parseDay(text);
        if (SwedishTime.isFarOff(day, LocalDate.now(clock))) {
            throw new DateTimeParseException("Nobody means this day", text, 0);
        }
        return day;
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
