package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.WebClient;

/** How failed logins slow down further ones, and whom they do not. */
class LoginThrottleTest extends WebTest {

    private static final String NAME = "anna";
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private static final String NO_DEVICE = null;

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private LoginThrottle throttle;

    @Autowired
    private LoginThrottleProperties limits;

    @Autowired
    private LoginThrottle throttleInUse;

    @BeforeEach
    void setUp() {
        throttle = new LoginThrottle(jdbc, limits, clock());
    }

    @Test
    void letsFourFailuresPassWithoutAWait() {
        fail(NAME, HERE, 4);

        assertThat(waitFor(NAME, HERE)).isZero();
    }

    @Test
    void doublesTheWaitFromTheFifthFailureUpToAMinute() {
        fail(NAME, HERE, 5);

        List<Long> waits = IntStream.range(0, 9)
                .mapToObj(i -> {
                    long wait = waitFor(NAME, HERE);
                    advance(Duration.ofSeconds(wait));
                    fail(NAME, HERE, 1);
                    return wait;
                })
                .toList();

        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void doesNotCountWhatItDidNotTry() {
        fail(NAME, HERE, 6);

        Stream.generate(() -> waitFor(NAME, HERE)).limit(20).forEach(wait -> assertThat(wait)
                .isEqualTo(2));
    }

    @Test
    void keepsNobodyOutFromElsewhereOrByAnotherName() {
        fail(NAME, HERE, 50);

        assertThat(waitFor(NAME, HERE)).isPositive();
        assertThat(waitFor(NAME, ELSEWHERE)).isZero();
        assertThat(waitFor("bo", HERE)).isZero();
    }

    @Test
    void slowsDownAnAddressThatTriesManyNames() {
        IntStream.range(0, 100).forEach(i -> fail("name" + i, HERE, 1));

        assertThat(waitFor("bo", HERE)).isEqualTo(1);
        assertThat(waitFor("bo", ELSEWHERE)).isZero();
    }

    @Test
    void slowsDownANameThatIsTriedFromManyPlacesAndLocksItNowhere() {
        IntStream.range(0, 100).forEach(i -> fail(NAME, "192.0.2." + i, 1));

        assertThat(waitFor(NAME, ELSEWHERE)).isEqualTo(1);
        advance(Duration.ofSeconds(1));
        throttle.admit(NAME, ELSEWHERE, NO_DEVICE).failed();
        assertThat(waitFor(NAME, HERE)).isEqualTo(2);
        assertThat(waitFor("bo", ELSEWHERE)).isZero();
    }

    @Test
    void countsOnAKnownDeviceWhatFailsThere() {
        fail(NAME, HERE, 50);
        LoginThrottle.Attempt attempt = throttle.admit(NAME, HERE, "device");
        IntStream.range(0, 5).forEach(i -> attempt.failed());

        assertThatThrownBy(() -> throttle.admit(NAME, ELSEWHERE, "device")).isInstanceOf(LoginThrottledException.class);
        assertThat(waitFor(NAME, ELSEWHERE)).isZero();
    }

    @Test
    void letsAPersonInOnHerOwnDeviceWhoeverGuessesBesideHer() {
        WebClient hers = loggedOutAgain(CHAIR);
        WebClient colleague = loggedOutAgain(TEAM);
        failHere(200);

        assertThat(hers.logIn(CHAIR, PASSWORD).headers().firstValue("Location").orElse(""))
                .doesNotEndWith("/login");
        for (WebClient other : List.of(client(), colleague)) {
            other.logIn(CHAIR, PASSWORD);
            assertThat(other.page("/login").body()).contains("sekunder och försök sedan");
        }
    }

    @Test
    void knowsADeviceNoLongerWhenThePasswordIsAnother() {
        WebClient hers = loggedOutAgain(CHAIR);
        User person = identity.createUserQuery().userId(CHAIR).singleResult();
        person.setPassword("Lösenord-2");
        identity.saveUser(person);
        failHere(30);

        hers.logIn(CHAIR, "Lösenord-2");

        assertThat(hers.page("/login").body()).contains("sekunder och försök sedan igen");
    }

    @Test
    void keepsTheDevicesNumberFromScriptsAndOtherSites() {
        HttpResponse<String> login = client().logIn(TEAM, PASSWORD);

        assertThat(login.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(KnownDevices.COOKIE + "="))
                .singleElement()
                .asString()
                .contains("; Path=/login;", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain(TEAM);
    }

    @Test
    void countsForTheAddressThatACallCameFromAndNotForOnesThatItClaims() {
        client().withBasic(CHAIR, "fel").get("/engine-rest/task", "X-Forwarded-For", "203.0.113.1");
        client().withBasic(CHAIR, "fel").get("/engine-rest/task", "X-Forwarded-For", "203.0.113.2");

        assertThat(jdbc.sql("select failures from login_attempt")
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 2, 2);
    }

    @Test
    void takesTheAddressesOfOneNetworkForOne() {
        fail(NAME, "2001:db8:1:2::1", 5);

        assertThat(waitFor(NAME, "2001:db8:1:2:ffff::9")).isEqualTo(1);
        assertThat(waitFor(NAME, "2001:db8:1:3::1")).isZero();
    }

    @Test
    void clearsTheNameButNotTheAddressWhenALoginWorks() {
        IntStream.range(0, 99).forEach(i -> fail("name" + i, HERE, 1));
        throttle.admit(NAME, HERE, NO_DEVICE).failed();
        advance(Duration.ofSeconds(1));

        throttle.admit(NAME, HERE, NO_DEVICE).succeeded();

        assertThat(jdbc.sql("select max(failures) from login_attempt")
                        .query(Integer.class)
                        .single())
                .isEqualTo(100);
        assertThat(jdbc.sql("select count(*) from login_attempt")
                        .query(Integer.class)
                        .single())
                .isEqualTo(200);
    }

    @Test
    void forgetsAndRemovesOldFailures() {
        fail(NAME, HERE, 8);
        advance(Duration.ofHours(1));
        assertThat(waitFor(NAME, HERE)).isZero();

        fail("bo", ELSEWHERE, 1);

        assertThat(jdbc.sql("select count(*) from login_attempt")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void letsOneOfManyTryAtATimeAfterTheLimit() {
        fail(NAME, HERE, 8);
        advance(Duration.ofSeconds(8));
        AtomicInteger admitted = new AtomicInteger();

        IntStream.range(0, 40).parallel().forEach(i -> {
            if (waitFor(NAME, HERE) == 0) {
                admitted.incrementAndGet();
            }
        });

        assertThat(admitted).hasValue(1);
    }

    @Test
    void keepsNoNameInClear() {
        fail(NAME, HERE, 1);

        assertThat(jdbc.sql("select subject from login_attempt")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allMatch(subject -> subject.matches("[0-9a-f]{64}"));
    }

    @Test
    void tellsOnTheLoginPageHowLongToWaitAndKeepsTheName() {
        WebClient client = client();
        failHere(30);

        client.logIn(CHAIR, PASSWORD);

        assertThat(client.page("/login").body())
                .containsPattern("Vänta [4-6]\\d sekunder och försök sedan igen")
                .contains("value=\"" + CHAIR + "\"");
    }

    @Test
    void countsAFailureOfTheFormAndOfBasic() {
        client().logIn(CHAIR, "fel");
        client().withBasic(CHAIR, "fel").get("/engine-rest/task");

        assertThat(jdbc.sql("select failures from login_attempt")
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 2, 2);
    }

    @Test
    void tellsProgramsWhenToTryAgain() {
        failHere(30);

        HttpResponse<String> response = basic(CHAIR).get("/engine-rest/task");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After").orElse("")).matches("[4-6]\\d");
        assertThat(response.body()).contains("För många misslyckade inloggningar. Försök igen om ");
    }

    private WebClient loggedOutAgain(String name) {
        WebClient client = loggedIn(name);
        client.form("/logout", "_csrf=" + client.token("/nowhere"));
        return client;
    }

    /** Failures at the address that the tests' own requests come from, by the application's own clock. */
    private void failHere(int times) {
        LoginThrottle.Attempt attempt = throttleInUse.admit(CHAIR, "127.0.0.1", NO_DEVICE);
        IntStream.range(0, times).forEach(i -> attempt.failed());
    }

    private void fail(String name, String address, int times) {
        IntStream.range(0, times).forEach(i -> {
            while (true) {
                try {
                    throttle.admit(name, address, NO_DEVICE).failed();
                    return;
                } catch (LoginThrottledException early) {
                    advance(Duration.ofSeconds(early.seconds()));
                }
            }
        });
    }

    private long waitFor(String name, String address) {
        try {
            throttle.admit(name, address, NO_DEVICE);
            return 0;
        } catch (LoginThrottledException wait) {
            return wait.seconds();
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private void advance(Duration time) {
        now = now.plus(time);
    }
}
