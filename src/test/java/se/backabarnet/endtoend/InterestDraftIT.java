package se.backabarnet.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.Chromium;

/** The draft of an interest registration, as somebody meets it who types, reloads, and has two tabs open. */
@ApplicationTest
class InterestDraftIT {

    private static final Pattern KEPT = Pattern.compile("Utkast sparat kl\\. \\d\\d:\\d\\d");
    private static final Pattern DRAFT = Pattern.compile(".*/intresseanmalan/utkast/[\\w-]{43}");
    private static final String AREA = "[id=answersareaName]";
    private static final String FORUMS = "[id=answersforums]";

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private BrowserContext context;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void open() {
        jdbc.sql("delete from login_attempt").update();
        context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("sv-SE"));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void whatIsTypedIsThereAfterAReload() {
        Page page = form();
        List<String> complaints = Complaints.of(page);
        assertThat(status(page)).hasText("Det du skriver sparas som utkast medan du skriver.");

        page.locator(AREA).pressSequentially("Utkastby");
        page.locator("input[name='answers[anchoredInRegion]'][value=YES]").check();
        assertThat(status(page)).hasText(KEPT);
        assertThat(page).hasURL(DRAFT);
        assertThat(page.locator("[data-autosave-draft] a")).isVisible();
        Screenshots.keep(page, "interest-draft-kept");

        page.reload();
        assertThat(page.locator(AREA)).hasValue("Utkastby");
        assertThat(page.locator("input[name='answers[anchoredInRegion]'][value=YES]"))
                .isChecked();
        page.locator(FORUMS).fill("Ett samverkansråd");
        assertThat(status(page)).hasText(KEPT);
        page.locator("button[value=add]").click();
        assertThat(page.locator("#parties3")).isVisible();
        assertThat(page.locator(FORUMS)).hasValue("Ett samverkansråd");
        assertThat(jdbc.sql("select count(*) from interest where area_name = 'Utkastby'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aButtonPressedWhileTheDraftIsOnItsWayMakesNoSecondOne() {
        Page page = form();
        List<Route> onTheirWay = new CopyOnWriteArrayList<>();
        page.route("**/spara", onTheirWay::add);
        page.locator(AREA).fill("Snabbby");
        page.waitForCondition(() -> !onTheirWay.isEmpty());

        page.locator("button[value=add]").click();
        onTheirWay.forEach(Route::resume);

        assertThat(page.locator("#parties3")).isVisible();
        assertThat(jdbc.sql("select count(*) from interest where area_name = 'Snabbby'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofTwoTabsTheSecondIsToldAndLosesNothing() {
        Page first = form();
        first.locator(AREA).fill("Tvåflikby");
        assertThat(status(first)).hasText(KEPT);
        Page second = context.newPage();
        second.navigate(first.url());
        second.locator(FORUMS).fill("I den andra fliken");
        assertThat(status(second)).hasText(KEPT);

        first.locator(FORUMS).fill("I den första fliken");

        assertThat(status(first)).containsText("Inte sparat. Utkastet har ändrats på ett annat ställe");
        assertThat(first.locator(FORUMS)).hasValue("I den första fliken");
        Screenshots.keep(first, "interest-draft-conflict");
        save(first);
        assertThat(first.locator("[role=alert]")).containsText("Utkastet har ändrats på ett annat ställe");
        assertThat(first.locator(FORUMS)).hasValue("I den första fliken");
        save(first);
        second.reload();
        assertThat(second.locator(FORUMS)).hasValue("I den första fliken");
    }

    @Test
    void whatCannotBeKeptIsSaidAndLeavingIsAskedAbout() {
        Page page = form();
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.locator(FORUMS).fill("Flickan 20121212-1212");
        assertThat(status(page)).containsText("ser ut som ett personnummer");
        page.evaluate("document.querySelector('header a').click()");
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        assertThat(page.locator(FORUMS)).hasValue("Flickan 20121212-1212");

        page.locator(FORUMS).fill("Ett råd");
        assertThat(status(page)).hasText(KEPT);
        jdbc.sql("delete from interest where form::text like '%Ett råd%'").update();
        page.locator(FORUMS).fill("Ett råd till");
        assertThat(status(page)).containsText("Inte sparat: utkastet finns inte kvar");
        page.onDialog(Dialog::accept);
    }

    @Test
    void withoutScriptsTheButtonsKeepIt() {
        context.close();
        context = chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = form();
        page.locator(AREA).fill("Skriptlösby");
        save(page);
        assertThat(page).hasURL(Pattern.compile(DRAFT + "\\?sparat"));
        page.reload();
        assertThat(page.locator(AREA)).hasValue("Skriptlösby");
    }

    private Page form() {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + "/intresseanmalan");
        return page;
    }

    private static void save(Page page) {
        page.locator("button[value=save]").last().click();
        page.waitForLoadState();
    }

    private static Locator status(Page page) {
        return page.locator("[data-autosave-status]");
    }
}
