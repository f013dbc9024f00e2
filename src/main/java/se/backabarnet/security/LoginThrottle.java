package se.backabarnet.security;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow without locking anybody out. Failures count for a name at one address, and with higher
 * limits for the address and for the name wherever it is tried, so that guessing from many places is slow, too. Where the
 * device is known for the name they count for that device alone: nobody who guesses elsewhere, in the same office even,
 * keeps a person out from it. The counts lie in the database, since the next guess may reach another node.
 */
@Component
class LoginThrottle {

    private static final int MOST_DOUBLINGS = 20;

    private final JdbcClient jdbc;
    private final LoginThrottleProperties limits;
    private final Clock clock;

    LoginThrottle(JdbcClient jdbc, LoginThrottleProperties limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Lets a login be tried, or refuses it. After the limit every wait lets one single try through, also when many
     * arrive at once.
     *
     * @param device the number of a device that is known for this name, or null
     */
    Attempt admit(String name, String address, String device) {
        return admit(
                device != null
                        ? List.of(LoginSubject.nameAt(name, "device " + device, limits.failuresPerName()))
                        : List.of(
                                LoginSubject.nameAt(name, address, limits.failuresPerName()),
                                LoginSubject.nameAt(name, "anywhere", limits.failuresPerNameAnywhere()),
                                LoginSubject.address(address, limits.failuresPerAddress())));
    }

    /** The same for other things that are counted; the first subject is cleared by a success. */
    Attempt admit(List<LoginSubject> subjects) {
        OffsetDateTime now = now();
        List<Count> counts = countsOf(subjects, now);
        for (Count count : counts) {
            LoginSubject subject = count.in(subjects);
            if (count.failures() >= subject.limit()) {
                claim(count, subject, now);
            }
        }
        return new Attempt(subjects, !counts.isEmpty());
    }

    private List<Count> countsOf(List<LoginSubject> subjects, OffsetDateTime now) {
        return jdbc.sql("select subject, failures, wait_until from login_attempt"
                        + " where subject in (:subjects) and forgotten_from > :now")
                .param("subjects", subjects.stream().map(LoginSubject::hash).toList())
                .param("now", now)
                .query(Count.class)
                .list();
    }

    private void claim(Count count, LoginSubject subject, OffsetDateTime now) {
        Duration wait = waitAfter(count.failures(), subject.limit());
        int claimed = jdbc.sql("update login_attempt set wait_until = :until where subject = :subject"
                        + " and wait_until <= :now")
                .param("until", now.plus(wait))
                .param("subject", subject.hash())
                .param("now", now)
                .update();
        if (claimed == 0) {
            Duration left = Duration.between(now, count.waitUntil());
            throw new LoginThrottledException(left.isNegative() || left.isZero() ? wait : left);
        }
    }

    private void failed(LoginSubject subject, OffsetDateTime now) {
        int failures = jdbc.sql("insert into login_attempt as known (subject, failures, wait_until, forgotten_from)"
                        + " values (:subject, 1, :now, :forgottenFrom) on conflict (subject) do update set"
                        + " failures = case when known.forgotten_from > :now then known.failures + 1 else 1 end,"
                        + " forgotten_from = case when known.forgotten_from > :now then known.forgotten_from"
                        + " else excluded.forgotten_from end returning failures")
                .param("subject", subject.hash())
                .param("now", now)
                .param("forgottenFrom", now.plus(limits.forgetAfter()))
                .query(Integer.class)
                .single();
        jdbc.sql("update login_attempt set wait_until = :until where subject = :subject")
                .param("until", now.plus(waitAfter(failures, subject.limit())))
                .param("subject", subject.hash())
                .update();
    }

    private void forgetOld(OffsetDateTime now) {
        jdbc.sql("delete from login_attempt where subject in (select subject from login_attempt"
                        + " where forgotten_from <= :now for update skip locked)")
                .param("now", now)
                .update();
    }

    private Duration waitAfter(int failures, int limit) {
        if (failures < limit) {
            return Duration.ZERO;
        }
        Duration wait = limits.firstWait().multipliedBy(1L << Math.min(failures - limit, MOST_DOUBLINGS));
        return wait.compareTo(limits.longestWait()) > 0 ? limits.longestWait() : wait;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** A login that may be tried; whoever tries it tells how it went. */
    final class Attempt {

        private final List<LoginSubject> subjects;
        private final boolean counted;

        private Attempt(List<LoginSubject> subjects, boolean counted) {
            this.subjects = subjects;
            this.counted = counted;
        }

        void failed() {
            OffsetDateTime now = now();
            forgetOld(now);
            subjects.forEach(subject -> LoginThrottle.this.failed(subject, now));
        }

        /** Clears the name at this address only: who knows one password must not thereby guess on at the others. */
        void succeeded() {
            if (counted) {
                jdbc.sql("delete from login_attempt where subject = :subject")
                        .param("subject", subjects.get(0).hash())
                        .update();
            }
        }
    }

    private record Count(String subject, int failures, OffsetDateTime waitUntil) {

        LoginSubject in(List<LoginSubject> subjects) {
            return subjects.stream()
                    .filter(each -> each.hash().equals(subject))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
