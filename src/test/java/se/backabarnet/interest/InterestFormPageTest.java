package se.backabarnet.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.SqlCounter;
import se.backabarnet.TestClock;
import se.backabarnet.TestLetters;
import se.backabarnet.WebClient;
import se.backabarnet.engine.Rollouts;

/** The form that is open to the world, used by people without an account and by programs that mean no good. */
@ApplicationTest
class InterestFormPageTest {

    private static final String PAGE = "/intresseanmalan";
    private static final int MOST_TRIES = 14;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestLetters letters;

    @Autowired
    private TestClock clock;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private OldDrafts oldDrafts;

    private final String area = Rollouts.freshAreaName();
    private final String sender = "avsandare-" + UUID.randomUUID() + "@test.example";
    private WebClient client;

    @BeforeEach
    void arrange() {
        forgetRequests();
        client = new WebClient(port);
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
        forgetRequests();
    }

    private void forgetRequests() {
        jdbc.sql("delete from login_attempt").update();
    }

    @Test
    void isThereForAnybodyAndWarnsBeforehand() {
        HttpResponse<String> page = client.page(PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Skriv ingenting om enskilda barn", "0–2,5 år", "Totalt antal barn", "hembesöksprogram")
                .doesNotContain("_csrf", "<script>");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    /** From the address that everybody knows, and back. */
    @Test
    void isFoundByAVisitorWithoutAnAccount() {
        assertThat(client.page("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
        assertThat(Forms.shown(client.page("/login")))
                .contains(
                        "Vill ert område införa Backa barnet?", "<a role=\"button\" class=\"outline\" href=\"" + PAGE);
        assertThat(Forms.shown(client.page(PAGE)))
                .contains("<a href=\"/login\">Logga in</a>", "aria-current=\"page\">Anmäl intresse</a>");
        assertThat(new WebClient(port)
                        .loggedIn("processteam", "demo")
                        .page(PAGE)
                        .body())
                .doesNotContain("Anmäl intresse", "href=\"/login\"");
    }

    @Test
    void aDraftKeepsWhateverWasTypedBehindAnAddressThatNobodyGuesses() {
        Map<String, String> fields = Forms.complete(area, "inte en adress");
        fields.put("answers[children17]", "cirka fyrtio");
        fields.put("answers[forums]", "<b>råd</b> & \"forum\"");

        String draft = post(PAGE, fields, "save");

        assertThat(draft).matches(PAGE + "/utkast/[\\w-]{43}\\?sparat");
        for (int reload = 0; reload < 2; reload++) {
            assertThat(Forms.shown(new WebClient(port).page(draft)))
                    .contains("Utkastet är sparat", "value=\"cirka fyrtio\"", "value=\"inte en adress\"")
                    .contains("&lt;b&gt;råd&lt;/b&gt; &amp; &quot;forum&quot;")
                    .doesNotContain("<b>råd");
        }
        assertThat(jdbc.sql("select count(*) from interest_link where token_hash = ?")
                        .param(token(draft))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(client.page(PAGE + "/utkast/" + "x".repeat(43)).statusCode()).isEqualTo(404);
    }

    @Test
    void partiesAreAddedAndTakenAwayWithoutLosingAnything() {
        String draft = path(post(PAGE, Forms.complete(area, sender), "add"));
        assertThat(Forms.shown(client.page(draft))).contains("Ytterligare part 1", "parties[3].kind");

        Map<String, String> four = Forms.complete(area, sender);
        Forms.party(four, 3, "PRIVATE_PROVIDER", "Förskolan i " + area, "f@test.example");
        post(draft, four, "add");
        assertThat(Forms.shown(client.page(draft))).contains("Ytterligare part 2", "value=\"Förskolan i " + area);

        four.put("parties[4].kind", "");
        post(draft, four, "remove-4");
        assertThat(Forms.shown(client.page(draft)))
                .contains("value=\"Förskolan i " + area)
                .doesNotContain("Ytterligare part 2");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingIsLost() {
        Map<String, String> fields = Forms.complete(area, sender);
        fields.put("answers[forums]", "färre än <b>tio</b> möten");
        fields.put("parties[1].answers[contactPhone]", "ring växeln");
        fields.remove("answers[desiredStart]");

        String shown = post(PAGE, fields, "send");

        assertThat(shown).endsWith("?kontrollera");
        String page = Forms.shown(client.page(shown));
        assertThat(page)
                .contains(
                        "innehåller en HTML-tagg", "Region: Telefon är inget telefonnummer", "Önskat startdatum saknas")
                .contains("&lt;b&gt;tio&lt;/b&gt; möten</textarea>", "value=\"ring växeln\"")
                .containsPattern("href=\"#answersforums\"")
                .containsPattern("id=\"answersforums-error\"")
                .containsPattern("aria-invalid=\"true\"");
        assertThat(statusOf(area)).isEqualTo("DRAFT");
    }

    /** Not as a draft either: neither by a button, the first time or later, nor by the page's script. */
    @ParameterizedTest
    @ValueSource(strings = {"answers[forums]", "parties[1].answers[contactPhone]", "answers[children17]"})
    void aPersonalNumberIsNeverKeptAndStaysOnThePageToBeMended(String field) {
        Map<String, String> fields = Forms.complete(area, sender);
        String draft = path(post(PAGE, fields, "save"));
        fields.put(field, "200901151001");

        for (String action : List.of("save", "send", "add")) {
            for (String place : List.of(PAGE, draft)) {
                HttpResponse<String> refused = client.form(place, Forms.body(fields, action));
                assertThat(refused.statusCode()).isEqualTo(422);
                assertThat(Forms.shown(refused)).contains("ser ut som ett personnummer", "200901151001", sender);
            }
        }
        for (String place : List.of(PAGE + "/spara", draft + "/spara")) {
            HttpResponse<String> refused = client.script(place, Forms.body(fields, "save"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Inte sparat.", "ser ut som ett personnummer");
        }
        assertThat(jdbc.sql("select count(*) from interest where form::text like '%200901151001%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsTypedIsKeptWithoutAButtonAndTheAnswerSaysWhereAndWhen() {
        Map<String, String> fields = Forms.complete(area, sender);

        HttpResponse<String> first = client.script(PAGE + "/spara", Forms.body(fields, "save"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .containsPattern("\"words\":\"Utkast sparat kl. \\d\\d:\\d\\d\"")
                .contains("\"version\":0");
        String draft = first.body().replaceAll(".*\"address\":\"([^\"]+)\".*", "$1");
        fields.put("version", "0");
        fields.put("answers[forums]", "Ett nytt forum");
        assertThat(client.script(draft + "/spara", Forms.body(fields, "save")).body())
                .contains("\"version\":1");
        assertThat(Forms.shown(client.page(draft)))
                .contains("Ett nytt forum", "name=\"version\" autocomplete=\"off\" value=\"1\"");
        assertThat(client.script(PAGE + "/utkast/" + "x".repeat(43) + "/spara", Forms.body(fields, "save"))
                        .statusCode())
                .isEqualTo(404);
    }

    /** Two tabs, or two people who fill it in together: the second is told, and decides. */
    @Test
    void whatWasChangedMeanwhileIsNotOverwrittenUnseen() {
        Map<String, String> fields = Forms.complete(area, sender);
        String draft = path(post(PAGE, fields, "save"));
        fields.put("version", "0");
        fields.put("answers[forums]", "Skrivet i den ena fliken");
        post(draft, fields, "save");
        fields.put("answers[forums]", "Skrivet i den andra fliken");

        HttpResponse<String> script = client.script(draft + "/spara", Forms.body(fields, "save"));
        HttpResponse<String> button = client.form(draft, Forms.body(fields, "send"));

        assertThat(script.statusCode()).isEqualTo(409);
        assertThat(script.body()).contains("Inte sparat. Utkastet har ändrats på ett annat ställe");
        assertThat(button.statusCode()).isEqualTo(409);
        assertThat(Forms.shown(button))
                .contains("Utkastet har ändrats på ett annat ställe", "Skrivet i den andra fliken", "value=\"1\"");
        assertThat(Forms.shown(client.page(draft))).contains("Skrivet i den ena fliken");
        assertThat(statusOf(area)).isEqualTo("DRAFT");

        fields.put("version", "1");
        post(draft, fields, "save");
        assertThat(Forms.shown(client.page(draft))).contains("Skrivet i den andra fliken");
    }

    @Test
    void countsWhenItIsConfirmedByMailAndOnce() {
        String sent = post(PAGE, Forms.complete(area, sender), "send");
        assertThat(Forms.shown(client.page(sent))).contains("Bekräfta anmälan i din e-post");
        assertThat(statusOf(area)).isEqualTo("SENT");

        letters.send();
        assertThat(letters.to(sender)).singleElement().satisfies(letter -> assertThat(letter)
                .as("to whoever has that address")
                .startsWith("Hej!")
                .contains("har skickat en intresseanmälan")
                .doesNotContain(area, "Avsändare i test"));
        String link = letters.linkTo(sender);
        assertThat(Forms.shown(client.page(link))).contains("Ett steg återstår");
        assertThat(statusOf(area)).isEqualTo("SENT");

        for (int time = 0; time < 2; time++) {
            assertThat(client.form(link, "bekrafta=1").statusCode()).isEqualTo(302);
            assertThat(Forms.shown(client.page(link))).contains("Tack, anmälan är bekräftad");
        }
        assertThat(statusOf(area)).isEqualTo("UNDER_REVIEW");
        assertThat(jdbc.sql("select count(*) from act_hi_procinst p join interest i on p.business_key_ = i.id::text"
                                + " where i.area_name = ?")
                        .param(area)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(Forms.shown(client.page(sent))).contains("Anmälan behandlas");
        Map<String, String> late = Forms.complete("Någon annanstans", sender);
        HttpResponse<String> tooLate = client.form(path(sent), Forms.body(late, "send"));
        assertThat(tooLate.statusCode()).isEqualTo(410);
        assertThat(Forms.shown(tooLate)).contains("kan inte ändras längre", "value=\"Någon annanstans\"");
        assertThat(client.script(path(sent) + "/spara", Forms.body(late, "save"))
                        .body())
                .contains("Inte sparat. Anmälan kan inte ändras längre");
        assertThat(statusOf(area)).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void aLinkThatIsOverForgedOrReplacedConfirmsNothing() {
        String sent = path(post(PAGE, Forms.complete(area, sender), "send"));
        letters.send();
        String first = letters.linkTo(sender);
        assertThat(client.page(PAGE + "/bekrafta/" + "y".repeat(43)).statusCode())
                .isEqualTo(404);
        assertThat(client.form(PAGE + "/bekrafta/" + token(sent), "bekrafta=1").statusCode())
                .isEqualTo(404);

        clock.goAhead(Duration.ofDays(7).plusMinutes(1));
        client.form(first, "bekrafta=1");
        assertThat(Forms.shown(client.page(first))).contains("Länken gäller inte längre");
        assertThat(statusOf(area)).isEqualTo("SENT");

        assertThat(client.form(sent, "action=again").statusCode()).isEqualTo(302);
        letters.send();
        String second = letters.linkTo(sender);
        post(sent + "?andra", Forms.complete(area, sender), "save");
        client.form(second, "bekrafta=1");
        assertThat(Forms.shown(client.page(second))).contains("Länken gäller inte längre");
        assertThat(statusOf(area)).isEqualTo("DRAFT");
    }

    @Test
    void aProgramThatFillsInEverythingIsThankedAndForgotten() {
        Map<String, String> fields = Forms.complete(area, sender);
        fields.put("webbplats", "https://reklam.example");

        assertThat(post(PAGE, fields, "send")).isEqualTo(PAGE + "/skickad");
        assertThat(client.script(PAGE + "/spara", Forms.body(fields, "save")).statusCode())
                .isEqualTo(422);

        assertThat(Forms.shown(client.page(PAGE + "/skickad"))).contains("Bekräfta anmälan i din e-post");
        assertThat(jdbc.sql("select count(*) from interest where area_name = ?")
                        .param(area)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void manyDraftsFromOneAddressAreSlowedDownAndWhatWasTypedIsShownAgain() {
        String form = Forms.body(Forms.complete(area, sender), "save");

        HttpResponse<String> page = slowedDown(() -> client.form(PAGE, form));
        assertThat(page.body()).contains("för mycket härifrån", "value=\"" + sender + "\"");
        HttpResponse<String> script = slowedDown(() -> client.script(PAGE + "/spara", form));
        assertThat(script.body()).contains("Inte sparat. Det har skickats för mycket");
    }

    private static HttpResponse<String> slowedDown(Supplier<HttpResponse<String>> asking) {
        return Stream.generate(asking)
                .limit(MOST_TRIES)
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodysMailboxIsFilled() {
        String sent = path(post(PAGE, Forms.complete(area, sender), "send"));
        String shown = sent;
        for (int letter = 0; letter < MOST_TRIES && !shown.contains("vanta"); letter++) {
            shown = client.form(sent, "action=again")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }

        assertThat(shown).contains("vanta");
        assertThat(Forms.shown(client.page(sent + "?vanta&andra"))).contains("för mycket härifrån", sender);
        letters.send();
        assertThat(letters.to(sender)).hasSize(1);
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        Map<String, String> fields = Forms.complete(area, sender);
        fields.put("answers[forums]", "x".repeat(200_001));

        assertThat(client.form(PAGE, Forms.body(fields, "save")).statusCode()).isEqualTo(413);
        assertThat(client.script(PAGE + "/spara", Forms.body(fields, "save")).statusCode())
                .isEqualTo(413);
    }

    @Test
    void draftsThatNobodyWentOnWithAreForgotten() {
        String draft = post(PAGE, Forms.complete(area, sender), "save");
        clock.goAhead(Duration.ofDays(91));
        assertThat(client.page(draft).statusCode()).isEqualTo(404);

        String fresh = post(PAGE, Map.of("answers[areaName]", "Ny"), "save");

        oldDrafts.forget();

        assertThat(client.page(fresh).statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from interest where area_name = ?")
                        .param(area)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void thePageCostsNoMoreForMoreParties() {
        Map<String, String> fields = Forms.complete(area, sender);
        String few = post(PAGE, fields, "save");
        for (int number = 3; number < 10; number++) {
            Forms.party(fields, number, "MUNICIPALITY", "Kommun " + number, "k" + number + "@test.example");
        }
        String many = post(PAGE, fields, "save");
        client.page(few);

        assertThat(sql.during(() -> client.page(many))).isEqualTo(sql.during(() -> client.page(few)));
    }

    private String post(String path, Map<String, String> fields, String action) {
        HttpResponse<String> response = client.form(path, Forms.body(fields, action));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow().replaceAll("https?://[^/]+|#.*", "");
    }

    private static String path(String location) {
        return location.replaceAll("\\?.*", "");
    }

    private static String token(String location) {
        return path(location).replaceAll(".*/", "");
    }

    private String statusOf(String areaName) {
        return jdbc.sql("select status from interest where area_name = ?")
                .param(areaName)
                .query(String.class)
                .single();
    }
}
