package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How failed logins slow down further ones, and whom they do not. */
@WebTest
class LoginThrottleTest {

    private static final String NAME = "anna";
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    @LocalServerPort
    private int port;

    @Autowired
    private LoginThrottle throttle;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void forgetFailures() {
        jdbc.sql("delete from login_attempt").update();
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
                    clock.advance(Duration.ofSeconds(wait));
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
    void takesTheAddressesOfOneNetworkForOne() {
        fail(NAME, "2001:db8:1:2::1", 5);

        assertThat(waitFor(NAME, "2001:db8:1:2:ffff::9")).isEqualTo(1);
        assertThat(waitFor(NAME, "2001:db8:1:3::1")).isZero();
    }

    @Test
    void clearsTheNameButNotTheAddressWhenALoginWorks() {
        IntStream.range(0, 99).forEach(i -> fail("name" + i, HERE, 1));
        throttle.admit(NAME, HERE).failed();
        clock.advance(Duration.ofSeconds(1));

        throttle.admit(NAME, HERE).succeeded();

        assertThat(jdbc.sql("select max(failures) from login_attempt")
                        .query(Integer.class)
                        .single())
                .isEqualTo(100);
        assertThat(jdbc.sql("select count(*) from login_attempt")
                        .query(Integer.class)
                        .single())
                .isEqualTo(100);
    }

    @Test
    void forgetsAndRemovesOldFailures() {
        fail(NAME, HERE, 8);
        clock.advance(Duration.ofHours(1));
        assertThat(waitFor(NAME, HERE)).isZero();

        fail("bo", ELSEWHERE, 1);

        assertThat(jdbc.sql("select count(*) from login_attempt")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void letsOneOfManyTryAtATimeAfterTheLimit() {
        fail(NAME, HERE, 8);
        clock.advance(Duration.ofSeconds(8));
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
                .hasSize(2)
                .allMatch(subject -> subject.matches("[0-9a-f]{64}"));
    }

    @Test
    void tellsOnTheLoginPageHowLongToWaitAndKeepsTheName() {
        WebClient client = new WebClient(port);
        IntStream.range(0, 7).forEach(i -> {
            client.logIn(SomePeople.CHAIR, "fel");
            clock.advance(Duration.ofSeconds(i < 6 ? 60 : 0));
        });

        client.logIn(SomePeople.CHAIR, SomePeople.PASSWORD);

        assertThat(client.page("/login").body())
                .contains("Vänta 4 sekunder och försök sedan igen", "value=\"" + SomePeople.CHAIR + "\"");
        clock.advance(Duration.ofSeconds(4));
        client.loggedIn(SomePeople.CHAIR);
    }

    @Test
    void tellsProgramsWhenToTryAgain() {
        WebClient wrong = new WebClient(port).withBasic(SomePeople.CHAIR, "fel");
        IntStream.range(0, 5)
                .forEach(i ->
                        assertThat(wrong.get("/engine-rest/task").statusCode()).isEqualTo(401));

        HttpResponse<String> response = new WebClient(port)
                .withBasic(SomePeople.CHAIR, SomePeople.PASSWORD)
                .get("/engine-rest/task");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(response.body()).contains("För många misslyckade inloggningar. Försök igen om 1 sekund.");
    }

    private void fail(String name, String address, int times) {
        IntStream.range(0, times).forEach(i -> {
            while (true) {
                try {
                    throttle.admit(name, address).failed();
                    return;
                } catch (LoginThrottledException early) {
                    clock.advance(Duration.ofSeconds(early.seconds()));
                }
            }
        });
    }

    private long waitFor(String name, String address) {
        try {
            throttle.admit(name, address);
            return 0;
        } catch (LoginThrottledException wait) {
            return wait.seconds();
        }
    }
}
