package se.backabarnet.engine.deployment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ways of writing a time that the engine understands alike wherever it stands. */
final class Times {

    private static final Pattern PERIOD =
            Pattern.compile("P(?=\\d|T\\d)(?:(\\d{1,4})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,4})W)?"
                    + "(?:(\\d{1,4})D)?(?:T(?=\\d)(?:(\\d{1,4})H)?(?:(\\d{1,4})M)?(?:(\\d{1,4})S)?)?");
    private static final Pattern CYCLE = Pattern.compile("R(\\d{1,4})/(P.+)");
    private static final int[] SECONDS = {31_536_000, 2_592_000, 604_800, 86_400, 3_600, 60, 1};

    private Times() {}

    /** Years and months as 365 and 30 days; null for what is no period. Weeks stand alone. */
    static Duration period(String text) {
        Matcher matcher = PERIOD.matcher(text);
        if (!matcher.matches() || matcher.group(3) != null && !text.matches("P\\d+W")) {
            return null;
        }
        long seconds = 0;
        for (int i = 0; i < SECONDS.length; i++) {
            String amount = matcher.group(i + 1);
            seconds += amount == null ? 0 : Long.parseLong(amount) * SECONDS[i];
        }
        return Duration.ofSeconds(seconds);
    }

    static boolean isPeriod(String text) {
        return period(text) != null;
    }

    /** A day, or a moment with or without its offset. */
    static boolean isDate(String text) {
        return Stream.<Function<String, Object>>of(LocalDate::parse, LocalDateTime::parse, OffsetDateTime::parse)
                .anyMatch(parser -> parses(parser, text));
    }

    private static boolean parses(Function<String, Object> parser, String text) {
        try {
            parser.apply(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A number of times, each after a period that is long enough. */
    static boolean isCycle(String text) {
        Matcher matcher = CYCLE.matcher(text);
        return matcher.matches()
                && Integer.parseInt(matcher.group(1)) <= Bounds.CYCLES
                && isLongEnough(matcher.group(2));
    }

    static boolean isLongEnough(String period) {
        Duration time = period(period);
        return time != null && time.compareTo(Bounds.SHORTEST_TIMER) >= 0;
    }

    /** When a failed step is tried again: periods, or a number of times after one period. */
    static boolean isRetryCycle(String text) {
        Matcher matcher = CYCLE.matcher(text);
        if (matcher.matches()) {
            return Integer.parseInt(matcher.group(1)) <= Bounds.RETRIES && isPeriod(matcher.group(2));
        }
        String[] periods = text.split(",", -1);
        return periods.length <= Bounds.RETRIES
                && Stream.of(periods).map(String::strip).allMatch(Times::isPeriod);
    }
}
