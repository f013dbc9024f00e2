package se.backabarnet.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import se.backabarnet.ApplicationTest;
import se.backabarnet.SqlCounter;
import se.backabarnet.WebClient;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;
import se.backabarnet.evidence.ExampleFiles;
import se.backabarnet.pdf.PdfArchive;

/** The agreement's page and files, for those who may see them and do something there, and for the others. */
@ApplicationTest
class AgreementPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts start;

    @Autowired
    private Agreements agreements;

    @Autowired
    private SqlCounter sql;

    private RolloutDriver rollout;

    @BeforeEach
    void startRollout() {
        rollout = start.start("hsv");
    }

    @Test
    void isBegunWrittenAndHandedInByTheInitiators() {
        AgreementBrowser initiator = browser(rollout.person("initiators"));
        assertThat(initiator.show().body()).contains("Ingen överenskommelse är påbörjad", "Påbörja");
        assertThat(initiator.post("/paborja").statusCode()).isEqualTo(302);
        assertThat(initiator.show().body()).contains("Utkastet skrivs", "har ingen undertecknare");

        String wrong = initiator
                .post(
                        "/utkast",
                        "childrenYear",
                        "snart",
                        "followUpYear",
                        "2029",
                        "costs[0].what",
                        "Lokaler",
                        "costs[0].amount",
                        "12,50",
                        "additions",
                        "Vi träffas i Åmål")
                .body();
        assertThat(HtmlUtils.htmlUnescape(wrong))
                .contains("Ange ett år mellan", "hela kronor, till exempel", "value=\"snart\"", "value=\"12,50\"")
                .contains("Vi träffas i Åmål", "aria-invalid=\"true\"");

        assertThat(initiator
                        .post(
                                "/utkast",
                                "childrenYear",
                                "2031",
                                "followUpYear",
                                "2029",
                                "costs[0].what",
                                "Lokaler",
                                "costs[0].amount",
                                "12 500 kr",
                                "additions",
                                "Vi träffas i Åmål")
                        .statusCode())
                .isEqualTo(302);
        assertThat(initiator.show().body()).contains("före år 2031", "Vi träffas i Åmål", "12");

        assertThat(initiator
                        .post("/utkast", "gor", "lamna-in", "childrenYear", "2031", "followUpYear", "2029")
                        .body())
                .contains("Något behöver rättas", "har ingen undertecknare. Utse en på sidan Deltagare");
    }

    @Test
    void isSignedWithThePasswordAskedForAgain() {
        AgreementDriver agreement = agreements.begin(rollout).handIn();
        AgreementBrowser team = browser("processteam");
        String hash = agreement.document().sha256();
        assertThat(team.show().body()).contains("Godkänn för underskrift", hash);
        assertThat(browser(rollout.person("initiators"))
                        .post("/godkann", "sha256", hash)
                        .statusCode())
                .isEqualTo(403);
        assertThat(team.post("/skicka-tillbaka", "sha256", hash, "returnReason", "Nej")
                        .body())
                .contains("minst 10", ">Nej</textarea>");
        assertThat(team.post("/godkann", "sha256", hash).statusCode()).isEqualTo(302);

        String key = agreement.party(0).id().toString();
        AgreementBrowser signatory =
                browser(Agreements.signatoryOf(agreement.party(0)).id());
        assertThat(signatory.show().body())
                .contains("Skriv under för " + agreement.party(0).name(), hash);
        assertThat(AgreementBrowser.read(signatory.post(
                        "/underteckna", "signer", key, "sha256", hash, "place", "Åhus", "password", "fel")))
                .contains("Du har inte skrivit under", "value=\"Åhus\"")
                .doesNotContain("value=\"fel\"");
        assertThat(signatory
                        .post(
                                "/underteckna",
                                "signer",
                                key,
                                "sha256",
                                "0".repeat(64),
                                "place",
                                "Åhus",
                                "password",
                                TestPeople.PASSWORD)
                        .body())
                .contains("äldre version");
        assertThat(signatory.sign(agreement.party(1).id().toString(), hash).statusCode())
                .isEqualTo(403);
        assertThat(browser(rollout.person("signatories")).sign(key, hash).statusCode())
                .isEqualTo(403);
        assertThat(signatory.sign(key, hash).statusCode()).isEqualTo(302);
        assertThat(signatory.sign(key, hash).body()).contains("redan lämnat");
        assertThat(agreement.decisions(agreement.document())).hasSize(2);
        assertThat(signatory.show().body()).contains("Åhus", "Har skrivit under");
    }

    @Test
    void isSeenByItsAreaTheTeamAndTheBoardWhenItIsAsked() {
        AgreementDriver agreement = agreements.begin(rollout).handIn().approve();
        String file = address() + "/filer/" + agreement.document().fileId();
        AgreementBrowser board = browser("styrelse");

        assertThat(browser(rollout.person("staff")).show().statusCode()).isEqualTo(200);
        assertThat(client("processteam").download(file).statusCode()).isEqualTo(200);
        assertThat(board.show().statusCode()).isEqualTo(404);
        assertThat(board.client().page(file).statusCode()).isEqualTo(404);
        agreement.everyPartySigns();
        assertThat(board.show().body()).contains("Skriv under för Backa barnet Sveriges styrelse");
        assertThat(board.client().page(file).statusCode()).isEqualTo(200);
        agreement.boardSigns().conclude();
        assertThat(board.show().body()).contains("Hämta överenskommelsen", "Alla har skrivit under");
        byte[] pdf = client(rollout.person("staff"))
                .download(address() + "/filer/" + agreement.now().finalFileId())
                .body();
        assertThat(PdfArchive.text(pdf)).contains("Underskrifter");

        for (String outsider : new String[] {"ystad-ordforande", "processagare"}) {
            assertThat(browser(outsider).show().statusCode()).isEqualTo(404);
            assertThat(client(outsider).page(file).statusCode()).isEqualTo(404);
        }
        RolloutDriver other = start.start("hsv");
        String mixed = "/inforanden/" + other.id() + "/overenskommelse/filer/"
                + agreement.document().fileId();
        assertThat(client("processteam").page(mixed).statusCode()).isEqualTo(404);
        assertThat(client("processteam")
                        .page(address() + "/filer/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(client("processteam")
                        .page("/inforanden/" + UUID.randomUUID() + "/overenskommelse")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyThoseWhoWriteItChangeTheDraft() {
        agreements.begin(rollout);
        AgreementBrowser staff = browser(rollout.person("staff"));

        for (String action : new String[] {"/utkast", "/avbryt", "/paborja"}) {
            assertThat(staff.post(action).statusCode()).as(action).isEqualTo(403);
        }
        assertThat(browser("ystad-initiativtagare").post("/avbryt").statusCode())
                .isEqualTo(404);
        assertThat(staff.show().body()).doesNotContain("Lämna in för kontroll");
        AgreementBrowser initiator = browser(rollout.person("initiators"));
        assertThat(initiator.post("/avbryt").statusCode()).isEqualTo(302);
        assertThat(rollout.task("Draft_Agreement")).isNull();
        assertThat(initiator.show().body()).contains("Ingen överenskommelse är påbörjad");
        assertThat(initiator.post("/paborja").statusCode()).isEqualTo(302);
        assertThat(rollout.task("Draft_Agreement")).isNotNull();
    }

    @Test
    void aPlanIsLookedAtBeforeItIsKept() {
        RolloutDriver region = start.start("region");
        AgreementDriver agreement = agreements.beginWithoutSignatories(region);
        WebClient initiator = client(region.person("initiators"));
        String page = "/inforanden/" + region.id() + "/overenskommelse";
        String plan = page + "/planer/" + agreement.party(0).id();

        initiator.upload(plan, initiator.token("/"), "plan.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(initiator.page(page).body()).contains("Filen ”plan.pdf”", "Ingen plan är bifogad");
        initiator.upload(plan, initiator.token("/"), "vår plan.pdf", ExampleFiles.PDF);
        assertThat(initiator.page(page).body()).contains("Planen är bifogad", "vår plan.pdf");
    }

    @Test
    void theTeamPutsItsOwnWordingInPlace() {
        AgreementDriver before = agreements.begin(rollout);
        WebClient team = client("processteam");
        String mine = team.page("/overenskommelsemallar/hsv/0").body() + "<p>Egen slutkläm.</p><script>x()</script>";
        assertThat(client(rollout.person("initiators"))
                        .page("/overenskommelsemallar")
                        .statusCode())
                .isEqualTo(403);

        AgreementBrowser.uploadWording(team, mine + "{{finns_inte}}");
        assertThat(team.page("/overenskommelsemallar").body()).contains("platshållare som inte finns: {{finns_inte}}");
        AgreementBrowser.uploadWording(team, mine);
        assertThat(team.page("/overenskommelsemallar").body()).contains("togs bort", "Nummer 1");

        RolloutDriver later = start.start("hsv");
        agreements.begin(later);
        assertThat(team.page("/inforanden/" + later.id() + "/overenskommelse").body())
                .contains("Egen slutkläm.")
                .doesNotContain("x()");
        assertThat(browser("processteam").show().body()).doesNotContain("Egen slutkläm.");
        assertThat(before.handIn().document().html()).doesNotContain("Egen slutkläm.");
    }

    @Test
    void thePageCostsNoMoreForMoreParties() {
        agreements.begin(rollout).handIn().approve();
        RolloutDriver large = start.start("hsv");
        IntStream.range(0, 4).forEach(number -> agreements.addParty(large, "Privat utförare " + number));
        agreements.begin(large).handIn().approve();
        AgreementBrowser few = browser("processteam");
        AgreementBrowser many = AgreementBrowser.of(port, large.id(), "processteam");
        few.show();
        many.show();

        long statements = sql.during(few::show);

        assertThat(sql.during(many::show)).isEqualTo(statements);
    }

    private String address() {
        return "/inforanden/" + rollout.id() + "/overenskommelse";
    }

    private AgreementBrowser browser(String person) {
        return AgreementBrowser.of(port, rollout.id(), person);
    }

    private WebClient client(String person) {
        return AgreementBrowser.client(port, person);
    }
}
