package se.backabarnet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.TestClock;
import se.backabarnet.TestLetters;
import se.backabarnet.WebClient;

/** From the letter to the login: links that let one choose a password. */
@ApplicationTest
class LinkPagesTest {

    private static final String PASSWORD = "tre ord på rad";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountService accounts;

    @Autowired
    private PasswordService passwords;

    @Autowired
    private IdentityCheck identityCheck;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TestLetters letters;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String address = UUID.randomUUID() + "@test.example";
    private WebClient client;

    @BeforeEach
    void arrange() {
        jdbc.sql("delete from login_attempt").update();
        client = new WebClient(port);
    }

    @AfterEach
    void tidyUp() {
        clock.setRight();
        jdbc.sql("delete from login_attempt").update();
    }

    @Test
    void anInvitedPersonChoosesAPasswordAndLogsInWithHerAddressInAnyCaseOrHerId() {
        String id = invited();
        String link = letters.linkTo(address);
        assertThat(client.page(link).body()).contains("Välj lösenord", address, "Minst 12 tecken");

        HttpResponse<String> chosen = choose(link, PASSWORD, PASSWORD);

        assertThat(location(chosen)).endsWith("/login?losenord");
        assertThat(client.page("/login?losenord").body()).contains("Lösenordet är valt");
        new WebClient(port).loggedIn(address, PASSWORD);
        new WebClient(port).loggedIn(address.toUpperCase(), PASSWORD);
        new WebClient(port).loggedIn(id, PASSWORD);
    }

    @Test
    void whoHasChosenByALinkGetsInWhileOthersGuess() {
        invited();
        choose(letters.linkTo(address), PASSWORD, PASSWORD);
        WebClient guessing = new WebClient(port);
        Stream.generate(() -> "fel").limit(7).forEach(guess -> guessing.logIn(address, guess));

        assertThat(location(new WebClient(port).logIn(address, PASSWORD))).endsWith("/login");
        assertThat(location(client.logIn(address, PASSWORD))).doesNotEndWith("/login");
    }

    @Test
    void whoHasNotChosenAPasswordYetCannotLogIn() {
        invited();

        HttpResponse<String> response = client.logIn(address, "");

        assertThat(location(response)).endsWith("/login");
        assertThat(client.page("/login").body()).contains("stämmer inte");
    }

    @Test
    void theTokenIsStoredNowhere() {
        invited();
        String token = letters.linkTo(address).replaceFirst(".*/", "");

        assertThat(token).hasSize(43);
        assertThat(jdbc.sql("select count(*) from account_link where token_hash = ?")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from act_ru_variable where text_ = ?")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPasswordThatWillNotDoIsExplainedAndNeverShown() {
        invited();
        String link = letters.linkTo(address);

        assertThat(choose(link, "för kort", "för kort").body())
                .contains("minst 12 tecken", "aria-invalid=\"true\"")
                .doesNotContain("för kort\"");
        assertThat(choose(link, PASSWORD, PASSWORD + "!").body())
                .contains("inte lika")
                .doesNotContain(PASSWORD);
        assertThat(choose(link, address, address).body()).contains("får inte vara din e-postadress");
        assertThat(location(choose(link, PASSWORD, PASSWORD))).endsWith("/login?losenord");
    }

    @Test
    void aLinkIsUsedOnce() {
        invited();
        String link = letters.linkTo(address);
        choose(link, PASSWORD, PASSWORD);

        HttpResponse<String> again = client.page(link);

        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("redan använd", "Be om en ny länk", "name=\"email\"");
        assertThat(choosePast(link, "ett helt annat lösenord").statusCode()).isEqualTo(410);
        new WebClient(port).loggedIn(address, PASSWORD);
    }

    @Test
    void ofTwoWhoUseALinkAtTheSameMomentOneGetsIt() {
        invited();
        String token = letters.linkTo(address).replaceFirst(".*/", "");

        List<Boolean> outcomes = Stream.of(1, 2, 3, 4)
                .parallel()
                .map(number -> passwords.choose(token, PASSWORD + number))
                .toList();

        assertThat(outcomes).containsOnlyOnce(true);
    }

    @Test
    void aLinkExpiresAfterSevenDays() {
        String id = invited();
        String link = letters.linkTo(address);

        clock.goAhead(Duration.ofDays(7).minusMinutes(1));
        assertThat(client.page(link).statusCode()).isEqualTo(200);
        String token = client.token(link);
        clock.goAhead(Duration.ofMinutes(2));

        assertThat(client.page(link).statusCode()).isEqualTo(410);
        HttpResponse<String> late =
                client.form(link, "_csrf=" + token + "&password=" + encode(PASSWORD) + "&again=" + encode(PASSWORD));
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("Länken har gått ut");
        assertThat(identity.checkPassword("styrelse", "demo")).isTrue();
        assertThat(accounts.find(id).orElseThrow().hasPassword()).isFalse();
    }

    @Test
    void oneWhoseInvitationExpiredIsInvitedAnew() {
        String id = invited();
        clock.goAhead(Duration.ofDays(8));

        assertThat(accounts.personFor("Anna Berg", address, null)).isEqualTo(id);
        letters.send();

        assertThat(letters.to(address)).hasSize(2);
        assertThat(client.page(letters.linkTo(address)).statusCode()).isEqualTo(200);
    }

    @Test
    void aForgedLinkLeadsNowhereAndGuessingIsSlowedDown() {
        HttpResponse<String> forged = client.page("/konto/lank/" + "x".repeat(43));

        assertThat(forged.statusCode()).isEqualTo(404);
        assertThat(forged.body()).contains("Länken går inte att använda", "Be om en ny länk");
        for (int guess = 0; guess < 4; guess++) {
            client.page("/konto/lank/guess" + guess);
        }
        HttpResponse<String> next = client.page("/konto/lank/guess");
        assertThat(next.statusCode()).isEqualTo(429);
        assertThat(next.body()).contains("För många försök", "Vänta");
    }

    @Test
    void whoForgotHerPasswordGetsALinkAndTheOldOneEndsWithItsSessions() {
        invited();
        choose(letters.linkTo(address), PASSWORD, PASSWORD);
        WebClient elsewhere = new WebClient(port).loggedIn(address, PASSWORD);

        assertThat(location(ask(address.toUpperCase()))).endsWith("/glomt-losenordet");
        assertThat(client.page("/glomt-losenordet").body()).contains("Finns adressen hos oss");
        letters.send();
        choose(letters.linkTo(address), "ett helt nytt lösenord", "ett helt nytt lösenord");

        new WebClient(port).loggedIn(address, "ett helt nytt lösenord");
        assertThat(location(new WebClient(port).logIn(address, PASSWORD))).endsWith("/login");
        assertThat(location(elsewhere.page("/"))).endsWith("/login");
    }

    @Test
    void theAnswerDoesNotTellWhetherAnAddressIsKnown() {
        invited();
        HttpResponse<String> known = ask(address);
        String afterKnown = client.page("/glomt-losenordet").body();
        HttpResponse<String> unknown = ask("nobody-" + address);
        String afterUnknown = client.page("/glomt-losenordet").body();

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(location(unknown)).isEqualTo(location(known));
        assertThat(withoutToken(afterUnknown)).isEqualTo(withoutToken(afterKnown));
        letters.send();
        assertThat(letters.to("nobody-" + address)).isEmpty();
    }

    @Test
    void nobodyIsFloodedWithLetters() {
        invited();
        for (int i = 0; i < 5; i++) {
            ask(address);
        }
        assertThat(ask(address).body()).contains("För många försök");

        letters.send();

        assertThat(letters.to(address)).hasSize(3);
    }

    @Test
    void whatIsNoAddressIsExplainedAndKept() {
        assertThat(ask("anna").body()).contains("ser inte rätt ut", "value=\"anna\"");
    }

    @Test
    void choosingLogsOutWhoeverUsesTheBrowser() {
        invited();
        client.loggedIn("styrelse", "demo");

        choose(letters.linkTo(address), PASSWORD, PASSWORD);

        assertThat(location(client.page("/"))).endsWith("/login");
    }

    @Test
    void theIdentityCheckKnowsThePasswordAndSlowsDownGuessing() {
        User user = identity.newUser("check-" + UUID.randomUUID());
        user.setPassword(PASSWORD);
        identity.saveUser(user);

        assertThat(identityCheck.passwordIs(user.getId(), PASSWORD)).isTrue();
        for (int guess = 0; guess < 5; guess++) {
            assertThat(identityCheck.passwordIs(user.getId(), "gissning " + guess))
                    .isFalse();
        }
        assertThatThrownBy(() -> identityCheck.passwordIs(user.getId(), PASSWORD))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Vänta");
        identity.deleteUser(user.getId());
    }

    private String invited() {
        String id = accounts.personFor("Anna Berg", address, null);
        letters.send();
        return id;
    }

    private HttpResponse<String> choose(String link, String password, String again) {
        return client.form(
                link, "_csrf=" + client.token(link) + "&password=" + encode(password) + "&again=" + encode(again));
    }

    private HttpResponse<String> choosePast(String link, String password) {
        return client.form(
                link,
                "_csrf=" + client.token("/login") + "&password=" + encode(password) + "&again=" + encode(password));
    }

    private HttpResponse<String> ask(String email) {
        return client.form(
                "/glomt-losenordet", "_csrf=" + client.token("/glomt-losenordet") + "&email=" + encode(email));
    }

    private static String withoutToken(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
