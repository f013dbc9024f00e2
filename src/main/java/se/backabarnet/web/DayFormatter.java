package se.backabarnet.web;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;
import se.backabarnet.SwedishTime;

/** Reads the date fields of every page. */
@Component
class DayFormatter implements Formatter<LocalDate> {

    @Override
    public LocalDate parse(String text, Locale locale) {
        return SwedishTime.parseDay(text);
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
