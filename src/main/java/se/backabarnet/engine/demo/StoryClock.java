package se.backabarnet.engine.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of an application that is tried out: the real one, except while the demo rollouts are told. What is done then
 * happened when the story says, for the thread that tells it; the engine, whose clock knows no threads, does nothing else
 * before the application is ready.
 */
@Component("clock")
@Profile("development")
class StoryClock extends Clock {

    private static final ThreadLocal<Instant> TOLD = new ThreadLocal<>();

    private final Clock real;

    StoryClock() {
        this(Clock.system(ZoneId.of("Europe/Stockholm")));
    }

    private StoryClock(Clock real) {
        this.real = real;
    }

    /** Does something as if it happened then. A clock that is not this one keeps its own time. */
    static void at(Clock clock, Instant then, Runnable happening) {
        if (!(clock instanceof StoryClock)) {
            happening.run();
            return;
        }
        TOLD.set(then);
        ClockUtil.setCurrentTime(Date.from(then));
        try {
            happening.run();
        } finally {
            ClockUtil.reset();
            TOLD.remove();
        }
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        Instant told = TOLD.get();
        return told == null ? real.instant() : told;
    }
}
