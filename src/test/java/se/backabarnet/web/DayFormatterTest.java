package se.backabarnet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.backabarnet.Swedish;
import se.backabarnet.SwedishTime;

class DayFormatterTest {

    private final DayFormatter days =
            new DayFormatter(Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), SwedishTime.ZONE));

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2026-11-27", "2036-11-27"})
    void readsADayThatPeopleMean(String text) {
        assertThat(days.parse(text, Swedish.LOCALE)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1999-12-31", "2036-11-28", "0026-11-27", "9999-12-31", "20261127", "27/11 2026", "2026-02-30"})
    void readsNoOther(String text) {
        assertThatThrownBy(() -> days.parse(text, Swedish.LOCALE)).isInstanceOf(DateTimeParseException.class);
    }
}
