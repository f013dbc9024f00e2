package se.backabarnet.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.backabarnet.ApplicationTest;
import se.backabarnet.TestClock;
import se.backabarnet.account.Deputies;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;
import se.backabarnet.party.PartyView;

/** Those who stand in for others, and those who did or were there once, at an agreement's page. */
@ApplicationTest
class AgreementAccessTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts start;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Deputies deputies;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TestClock clock;

    private RolloutDriver rollout;
    private AgreementDriver agreement;
    private String deputy;

    @BeforeEach
    void begin() {
        rollout = start.start("hsv");
        agreement = agreements.begin(rollout);
        deputy = rollout.person("staff");
    }

    @AfterEach
    void setClockRight() {
        clock.setRight();
    }

    @Test
    void aDeputyNeitherSignsNorRefusesAndIsToldWhatToDo() {
        agreement.handIn().approve();
        PartyView party = agreement.party(0);
        deputies.name(signatoryOf(party), deputy, rollout.area(), 1);
        AgreementBrowser browser = browser(deputy);

        assertThat(browser.page())
                .contains("Du är ersättare för Sigrid Åhlén " + party.name() + ", som undertecknar för " + party.name())
                .contains("utses en annan undertecknare", "/deltagare")
                .doesNotContain("Skriv under för " + party.name());
        assertThat(AgreementBrowser.read(browser.sign(key(party), hash())))
                .contains("en ersättare kan varken skriva under eller avstå");
        assertThat(AgreementBrowser.read(browser.refuse(key(party), hash())))
                .contains("en ersättare kan varken skriva under eller avstå");
        assertThat(browser.sign(key(agreement.party(1)), hash()).statusCode()).isEqualTo(403);
        assertThat(onlyTheCheckIsDecided()).isTrue();

        assertThat(browser(signatoryOf(party)).sign(key(party), hash()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void afterTheTimeTheDeputyIsOneOfTheAreaAgain() {
        String absent = rollout.person("initiators");
        deputies.name(absent, deputy, rollout.area(), 1);
        deputies.name(signatoryOf(agreement.party(0)), deputy, rollout.area(), 1);
        assertThat(browser(deputy).page()).contains("Lämna in för kontroll");

        clock.goAhead(Duration.ofDays(1));
        deputies.dayBegins();

        AgreementBrowser browser = browser(deputy);
        String token = browser.client().token("/");
        assertThat(browser.page()).doesNotContain("Lämna in för kontroll");
        refused(browser.postWith(token, "/utkast", "gor", "lamna-in"));
        refused(browser.postWith(token, "/avbryt"));
        assertThat(agreement.state()).isEqualTo(AgreementState.DRAFT);
        agreement.handIn().approve();
        assertThat(browser.page()).doesNotContain("Du är ersättare");
        refused(browser.sign(key(agreement.party(0)), hash()));
        assertThat(onlyTheCheckIsDecided()).isTrue();
    }

    @Test
    void whatADeputyHandsInAndChecksNamesBoth() {
        String absent = rollout.person("initiators");
        String contact = rollout.person("contact-person");
        deputies.name(absent, deputy, rollout.area(), 1);
        deputies.name(contact, "processteam", rollout.area(), 1);

        AgreementBrowser browser = browser(deputy);
        assertThat(browser.post("/utkast", "gor", "lamna-in", "childrenYear", "2031", "followUpYear", "2029")
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser("processteam").post("/godkann", "sha256", hash()).statusCode())
                .isEqualTo(302);

        String contactName = start.people().nameOf(contact);
        assertThat(browser.page())
                .contains(start.people().nameOf(deputy) + " (ersättare för "
                        + start.people().nameOf(absent) + ")")
                .contains("(ersättare för " + contactName + ")");
        assertThat(agreement.decisions(agreement.document()))
                .singleElement()
                .extracting(DecisionView::whoName)
                .asString()
                .endsWith("(ersättare för " + contactName + ")");
        String copy = browser(contact).client().page("/min-sida/uppgifter.json").body();
        assertThat(copy).contains("Överenskommelser", "APPROVED", contactName);
    }

    @Test
    void whoHasLeftIsShownTheLoginAndChangesNothing() {
        agreement.handIn().approve();
        PartyView party = agreement.party(0);
        AgreementBrowser browser = browser(signatoryOf(party));
        AgreementBrowser elsewhere = browser(signatoryOf(party));
        String openedEarlier = elsewhere.client().token("/");
        assertThat(browser.client()
                        .form("/min-sida/lamna", "_csrf=" + browser.client().token("/") + "&sure=true")
                        .statusCode())
                .isEqualTo(302);

        sentToLogin(elsewhere.show());
        sentToLogin(elsewhere.file(agreement.document().fileId()));
        HttpResponse<String> signed = elsewhere.postWith(
                openedEarlier,
                "/underteckna",
                "signer",
                key(party),
                "sha256",
                hash(),
                "place",
                "Åhus",
                "password",
                TestPeople.PASSWORD);
        assertThat(signed.statusCode()).isIn(302, 403);
        assertThat(onlyTheCheckIsDecided()).isTrue();
        assertThat(browser("processteam").page()).contains("Ingen är utsedd. Utse en på sidan Deltagare.");
    }

    @Test
    void whoHasNoRoleLeftInTheAreaKnowsOfNothing() {
        agreement.handIn().approve();
        PartyView party = agreement.party(0);
        String person = signatoryOf(party);
        AgreementBrowser browser = browser(person);
        assertThat(browser.page()).contains("Skriv under för " + party.name());

        identity.deleteMembership(person, rollout.area() + ".signatories");

        assertThat(browser.show().statusCode()).isEqualTo(404);
        assertThat(browser.file(agreement.document().fileId()).statusCode()).isEqualTo(404);
        assertThat(browser.sign(key(party), hash()).statusCode()).isEqualTo(404);
        assertThat(browser.refuse(key(party), hash()).statusCode()).isEqualTo(404);
        assertThat(onlyTheCheckIsDecided()).isTrue();
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(AgreementBrowser.read(response)).contains("<h1");
    }

    private static void sentToLogin(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).contains("/login"));
    }

    private boolean onlyTheCheckIsDecided() {
        return agreement.state() == AgreementState.SIGNING
                && agreement.decisions(agreement.document()).stream()
                        .allMatch(decision -> decision.signer().equals(Signer.CHECK));
    }

    private String hash() {
        return agreement.document().sha256();
    }

    private static String key(PartyView party) {
        return party.id().toString();
    }

    private static String signatoryOf(PartyView party) {
        return Agreements.signatoryOf(party).id();
    }

    private AgreementBrowser browser(String person) {
        return AgreementBrowser.of(port, rollout.id(), person);
    }
}
