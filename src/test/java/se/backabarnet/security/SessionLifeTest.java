package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.TestClock;
import se.backabarnet.WebClient;

/** What ends a login, and what does not. */
class SessionLifeTest extends WebTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String COUNT = "/camunda/api/engine/engine/default/task/count";
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Autowired
    private TestClock clock;

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"of.an.older.login", ""})
    void aWrongTokenOfAWebApplicationRefusesTheCallAndNothingElse(String token) {
        WebClient client = loggedIn(CHAIR);
        client.page(TASKLIST);

        HttpResponse<String> refused = client.json("POST", COUNT, "{}", "X-XSRF-TOKEN", token);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("X-XSRF-TOKEN")).hasValue("Required");
        assertThat(refused.body())
                .isEqualTo("{\"type\":\"FORBIDDEN\",\"message\":\"Sidan är från tiden före din senaste inloggning,"
                        + " så det du valde gjordes inte. Ladda om sidan och försök igen.\"}");
        assertThat(client.page("/").statusCode()).isEqualTo(200);
        assertThat(post(client).statusCode()).isEqualTo(200);
    }

    @Test
    void aCallFromBeforeTheLoginFindsItsTokenByLoadingItsPageAnew() {
        WebClient client = loggedIn(CHAIR);
        client.page(TASKLIST);
        client.form("/logout", "_csrf=" + client.token("/nowhere"));
        client.loggedIn(TEAM, PASSWORD);

        assertThat(post(client).statusCode()).isEqualTo(403);
        client.page(TASKLIST);

        assertThat(post(client).statusCode()).isEqualTo(200);
    }

    @Test
    void whatAPageAsksForByItselfKeepsNoLoginAlive() {
        WebClient client = loggedIn(CHAIR);
        client.page(TASKLIST);

        clock.goAhead(HALF_AN_HOUR);
        assertThat(client.get(COUNT, SessionLife.UNATTENDED, "true").statusCode())
                .isEqualTo(200);
        assertThat(client.page("/?uppdaterad").statusCode()).isEqualTo(200);
        clock.goAhead(HALF_AN_HOUR);

        assertThat(client.get(COUNT, SessionLife.UNATTENDED, "true").statusCode())
                .isEqualTo(401);
        assertThat(client.page(TASKLIST).headers().firstValue("Location").orElse(""))
                .endsWith("/login");
        assertThat(client.page("/login").body())
                .contains("Du är inte längre inloggad", "kommer du tillbaka till sidan")
                .doesNotContain("Det gick inte att logga in");
        assertThat(client.logIn(CHAIR, PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith(TASKLIST);
    }

    @Test
    void whoWorksStaysLoggedInForTwelveHoursAndNoLonger() {
        WebClient client = loggedIn(CHAIR);

        IntStream.rangeClosed(1, 23).forEach(halfHours -> {
            clock.goAhead(HALF_AN_HOUR);
            assertThat(client.page("/").statusCode())
                    .as("%d half hours", halfHours)
                    .isEqualTo(200);
        });
        clock.goAhead(HALF_AN_HOUR);

        assertThat(client.get("/api/rollouts").statusCode()).isEqualTo(401);
        assertThat(client.page("/login").body()).contains("en inloggning i högst 12 timmar. Logga in igen");
        assertThat(client.loggedIn(CHAIR, PASSWORD).page("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfALoginThatHasEndedLeadsBackToWhereItWasFilledIn() {
        WebClient client = loggedIn(CHAIR);
        String token = client.token("/nowhere");
        clock.goAhead(HALF_AN_HOUR.multipliedBy(2));

        client.form("/min-sida/namn", "_csrf=" + token, "Referer", "http://localhost:" + port + "/min-sida");

        assertThat(client.page("/login").body()).contains("det du skickade är inte sparat");
        assertThat(client.logIn(CHAIR, PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/min-sida");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789ABCDEF0123456789ABCDEF", "AAAA", "gICA"})
    void aLoginThatIsUnknownHereIsSaidToHaveEnded(String session) {
        WebClient client = client();
        client.get("/", "Cookie", "JSESSIONID=" + session, "Accept", "text/html");

        assertThat(client.page("/login").body()).contains("Du är inte längre inloggad");
    }

    private static HttpResponse<String> post(WebClient client) {
        return client.json("POST", COUNT, "{}", "X-XSRF-TOKEN", client.cookie("XSRF-TOKEN"));
    }
}
