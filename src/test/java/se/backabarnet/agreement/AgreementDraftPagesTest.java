package se.backabarnet.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.backabarnet.ApplicationTest;
import se.backabarnet.SqlCounter;
import se.backabarnet.WebClient;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;

/** A draft while it is written: its preview, the wording it follows, and handing it in. */
@ApplicationTest
class AgreementDraftPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts start;

    @Autowired
    private Agreements agreements;

    @Autowired
    private SqlCounter sql;

    private RolloutDriver rollout;
    private AgreementDriver agreement;
    private AgreementBrowser initiator;

    @BeforeEach
    void begin() {
        rollout = start.start("hsv");
        agreement = agreements.begin(rollout);
        initiator = AgreementBrowser.of(port, rollout.id(), rollout.person("initiators"));
    }

    @Test
    void isPreviewedWithoutBeingSaved() {
        String[] typed = {"childrenYear", "2035", "additions", "Möten <b>varje</b> vår", "costs[0].what", "Lokaler"};

        String piece = AgreementBrowser.read(initiator.post("/forhandsgranskning", typed));
        assertThat(piece).contains("<article>", "före år 2035", "Möten").doesNotContain("<html", "Lokaler");
        assertThat(initiator.post("/forhandsgranskning", typed).body()).doesNotContain("<b>varje");

        String page = AgreementBrowser.read(initiator.post("/utkast", with(typed, "gor", "forhandsgranska")));
        assertThat(page).contains("före år 2035", "value=\"Lokaler\"", "Kronor, rad 1");
        assertThat(agreement.now().draft().childrenYear()).isNull();
        assertThat(agreement.now().draft().additions()).isNull();
    }

    @Test
    void isPreviewedByThoseWhoWriteItForAsLongAsItIsWritten() {
        assertThat(AgreementBrowser.of(port, rollout.id(), rollout.person("staff"))
                        .post("/forhandsgranskning")
                        .statusCode())
                .isEqualTo(403);
        assertThat(AgreementBrowser.of(port, rollout.id(), "ystad-initiativtagare")
                        .post("/forhandsgranskning")
                        .statusCode())
                .isEqualTo(404);
        agreement.handIn();
        assertThat(initiator.post("/forhandsgranskning").statusCode()).isEqualTo(409);
    }

    @Test
    void isHandedInOnce() {
        String[] handIn = {"gor", "lamna-in", "childrenYear", "2035", "followUpYear", "2029"};
        String token = initiator.client().token("/");
        assertThat(initiator.page()).contains("data-busy=\"Skapar dokumentet …\"");

        assertThat(initiator.postWith(token, "/utkast", handIn).statusCode()).isEqualTo(302);
        String again = AgreementBrowser.read(initiator.postWith(token, "/utkast", handIn));

        assertThat(again).contains("Överenskommelsen har ändrat läge sedan du öppnade sidan");
        assertThat(agreement.document().number()).isEqualTo(1);
        assertThat(agreement.state()).isEqualTo(AgreementState.CHECK);
    }

    @Test
    void aFormThatWasOpenedTooLongAgoIsRefusedInWords() {
        agreement.handIn();
        String first = agreement.document().sha256();
        AgreementBrowser team = AgreementBrowser.of(port, rollout.id(), "processteam");
        assertThat(team.post("/godkann", "sha256", first).statusCode()).isEqualTo(302);
        assertThat(AgreementBrowser.read(team.post("/godkann", "sha256", first)))
                .contains("har ändrat läge", "role=\"alert\"");
        assertThat(AgreementBrowser.read(
                        team.post("/skicka-tillbaka", "sha256", first, "returnReason", "Stämmer inte.")))
                .contains("har ändrat läge");

        agreement.oneRefusesAndTheOthersSign();
        AgreementBrowser signatory = AgreementBrowser.of(
                port, rollout.id(), Agreements.signatoryOf(agreement.party(1)).id());
        String key = agreement.party(1).id().toString();
        assertThat(AgreementBrowser.read(signatory.sign(key, first))).contains("har ändrat läge");
        assertThat(AgreementBrowser.read(signatory.refuse(key, first))).contains("har ändrat läge");
        assertThat(agreement.state()).isEqualTo(AgreementState.DRAFT);
    }

    @Test
    void whileTheFinalDocumentIsMadeThePageSaysSo() {
        agreement.handIn().approve().everyPartySigns().boardSigns();
        HttpResponse<String> waiting = initiator.show();
        assertThat(AgreementBrowser.read(waiting)).contains("Dokumentet med underskriftssidan skapas");
        assertThat(waiting.headers().firstValue("Refresh")).hasValue("5;url=?uppdaterad");

        agreement.conclude();

        assertThat(initiator.page()).contains("Hämta överenskommelsen").doesNotContain("Dokumentet med");
        assertThat(initiator.show().headers().firstValue("Refresh")).isEmpty();
    }

    @Test
    void aNewWordingIsForNewAgreementsAndForDraftsThatAreSwitchedToIt() {
        AgreementDriver inSigning =
                agreements.begin(start.start("hsv")).handIn().approve();
        String signed = inSigning.document().sha256();
        WebClient team = AgreementBrowser.client(port, "processteam");
        initiator.show();
        long before = sql.during(() -> initiator.show());
        AgreementBrowser.uploadWording(
                team, team.page("/overenskommelsemallar/hsv/0").body() + "<p>Ny slutkläm.</p>");
        int newest = newest(team);

        assertThat(sql.during(() -> initiator.show())).isEqualTo(before);
        assertThat(initiator.page())
                .contains("Det finns en nyare mall, nummer " + newest + " från " + start.today())
                .contains("Byt till den nya mallen")
                .doesNotContain("Ny slutkläm.");
        assertThat(AgreementBrowser.of(port, rollout.id(), rollout.person("staff"))
                        .page())
                .doesNotContain("Byt till den nya mallen");
        assertThat(AgreementBrowser.of(port, rollout.id(), rollout.person("staff"))
                        .post("/mall", "nummer", "" + newest)
                        .statusCode())
                .isEqualTo(403);

        AgreementBrowser.uploadWording(
                team, team.page("/overenskommelsemallar/hsv/" + newest).body() + "<p>Än en gång.</p>");
        change(newest);
        assertThat(initiator.page()).contains("ännu nyare mall").doesNotContain("Ny slutkläm.");
        change(newest + 1);
        assertThat(initiator.page())
                .contains("Utkastet följer nu den nya mallen", "Ny slutkläm.", "Än en gång.")
                .contains("Utkastet följer mall nummer " + (newest + 1) + " från " + start.today())
                .doesNotContain("Det finns en nyare mall");

        assertThat(inSigning.document().sha256()).isEqualTo(signed);
        assertThat(inSigning.document().html()).doesNotContain("Ny slutkläm.");
        agreement.handIn();
        assertThat(agreement.document().html()).contains("Än en gång.");
        change(newest + 1);
        assertThat(initiator.page()).contains("Överenskommelsen har ändrat läge");
    }

    private void change(int number) {
        HttpResponse<String> answer = initiator.post("/mall", "nummer", "" + number);
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private static int newest(WebClient team) {
        String page = team.page("/overenskommelsemallar").body();
        return Integer.parseInt(page.replaceFirst("(?s).*?/overenskommelsemallar/hsv/(\\d+).*", "$1"));
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = new String[fields.length + more.length];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }
}
