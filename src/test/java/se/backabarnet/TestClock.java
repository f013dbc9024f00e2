package se.backabarnet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;

/** The clock of the tests: the real one, until a test moves it. Whoever does sets it right again. */
@Primary
public class TestClock extends Clock {

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    TestClock() {
        this(Clock.system(ZoneId.of("Europe/Stockholm")));
    }

    private TestClock(Clock real) {
        this.real = real;
    }

    public void goAhead(Duration time) {
        ahead = ahead.plus(time);
    }

    public void setRight() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        TestClock owner = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return owner.withZone(other);
            }

            @Override
            public Instant instant() {
                return owner.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }
}
