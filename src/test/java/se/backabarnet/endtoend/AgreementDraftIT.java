package se.backabarnet.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.backabarnet.ApplicationTest;
import se.backabarnet.agreement.Agreements;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;

/** Writing an agreement in a browser: the preview follows what is typed, and handing in shows that it works, once. */
@ApplicationTest
class AgreementDraftIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts start;

    @Autowired
    private Agreements agreements;

    private Visitors visitors;
    private Page page;
    private List<String> complaints;

    @BeforeEach
    void openADraft() {
        RolloutDriver rollout = start.start("hsv");
        agreements.begin(rollout);
        visitors = new Visitors();
        page = visitors.page(port, "processteam");
        complaints = Complaints.of(page);
        page.navigate("http://localhost:" + port + "/inforanden/" + rollout.id() + "/overenskommelse");
    }

    @AfterEach
    void closeBrowser() {
        visitors.close();
    }

    @Test
    void thePreviewFollowsTheFormAndSavesNothing() {
        Locator preview = page.locator("article");
        assertThat(page.getByText("Det följer det du skriver")).isVisible();

        page.getByLabel("År som alla barn ska omfattas före").fill("2033");
        assertThat(preview).containsText("före år 2033");
        page.getByLabel("Kostnad, rad 1").fill("Lokaler <b>");
        page.getByLabel("Kronor, rad 1").fill("12 500");
        assertThat(preview).containsText("Lokaler <b>");
        page.getByLabel("År som alla barn ska omfattas före").fill("20");
        assertThat(preview).containsText("före år (inte angivet)");
        Screenshots.desk(page);
        Screenshots.keep(page, "agreement-preview-" + Screenshots.DESK);

        page.reload();
        assertThat(preview).not().containsText("Lokaler");
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void whenThePreviewCannotBeMadeThePageSaysSo() {
        page.route("**/forhandsgranskning", Route::abort);

        page.getByLabel("Egna tillägg").fill("Vi träffas varje vår.");

        assertThat(page.getByText("Förhandsgranskningen kunde inte uppdateras")).isVisible();
        assertThat(page.getByLabel("Egna tillägg")).hasValue("Vi träffas varje vår.");
    }

    @Test
    void handingInShowsThatTheDocumentIsBeingMadeAndIsSentOnce() {
        // an answer without content leaves the page as it is while the browser waits
        List<String> sent = new ArrayList<>();
        page.route("**/utkast", route -> {
            sent.add(route.request().postData());
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        });
        fillIn();

        Locator handIn = page.locator("button[value=lamna-in]");
        handIn.click();
        assertThat(handIn).hasText("Skapar dokumentet …");
        assertThat(handIn).hasAttribute("aria-busy", "true");
        assertThat(handIn).isDisabled();
        assertThat(page.locator("form [role=status]")).hasText("Skapar dokumentet …");
        assertThat(page.locator("button[value=spara]")).isDisabled();
        page.evaluate("document.querySelector('form[data-preview]').requestSubmit()");
        Screenshots.desk(page);
        Screenshots.keep(page, "agreement-making-" + Screenshots.DESK);
        Assertions.assertThat(sent).singleElement().asString().contains("gor=lamna-in");

        page.unroute("**/utkast");
        page.reload();
        fillIn();
        handIn.click();
        assertThat(page.getByText("Utkastet är inlämnat.")).isVisible();
        Assertions.assertThat(complaints).isEmpty();
    }

    private void fillIn() {
        page.getByLabel("År som alla barn ska omfattas före").fill("2033");
        page.getByLabel("Första år för den årliga uppföljningen").fill("2030");
    }
}
