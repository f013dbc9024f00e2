package se.backabarnet.account;

import java.time.Clock;
import java.time.LocalDate;

/** Lets people stand in for each other in the tests of other packages. */
public final class Deputies {

    private final AbsenceService absences;
    private final MembershipSchedule schedule;
    private final Clock clock;

    Deputies(AbsenceService absences, MembershipSchedule schedule, Clock clock) {
        this.absences = absences;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** From today on, for so many days. */
    public void name(String absent, String deputy, String area, int days) {
        LocalDate today = LocalDate.now(clock);
        absences.name(absent, deputy, area, today, today.plusDays(days - 1));
    }

    /** What the application does when it is another day by the clock. */
    public void dayBegins() {
        schedule.newDay();
    }
}
