package se.backabarnet.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.backabarnet.Chromium;

/** The login and what comes after it, as people meet them: in a browser, from a link in a mail, with the real Tasklist. */
class LoginInBrowserTest extends WebTest {

    private static final double PATIENCE = 60_000;

    private static Chromium chromium;

    private final List<String> refused = new CopyOnWriteArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theLoginPageIsAccessibleAndFitsATelephone(ColorScheme scheme) {
        Page page = open(new NewContextOptions().setColorScheme(scheme).setViewportSize(320, 640));
        page.navigate(url("/login"));
        logIn(page, CHAIR, "fel");

        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
    }

    @Test
    void aLinkToATaskWorksAlsoAfterAWrongPasswordAndWithoutScripts() {
        Page page = open(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(linkToTask());

        logIn(page, CHAIR, "fel");
        assertThat(page.locator("#username")).hasValue(CHAIR);
        assertThat(page.url()).isEqualTo(url("/login#/?task=" + taskId));
        logIn(page, CHAIR, PASSWORD);

        assertThat(page.url()).isEqualTo(linkToTask());
    }

    @Test
    void tasklistIsRefusedNothingThatItNeeds() {
        Page page = open(new NewContextOptions());
        page.navigate(linkToTask());
        logIn(page, CHAIR, PASSWORD);
        showsTheTask(page);
        assertThat(page.getByText("Mina gruppers uppgifter").first()).isVisible(patiently());

        page.locator("[ng-click='claim()']").first().click();
        assertThat(page.locator("[ng-click='unclaim()']").first()).isVisible(patiently());
        for (Locator tab : page.locator(".task-details .nav-tabs a").all()) {
            if (tab.isVisible()) {
                tab.click();
                page.waitForLoadState(LoadState.NETWORKIDLE);
            }
        }
        page.locator("[ng-click='unclaim()']").first().click();
        assertThat(page.locator("[ng-click='claim()']").first()).isVisible(patiently());
        page.navigate(url("/camunda/app/welcome/default/"));
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(refused).isEmpty();
    }

    @Test
    void theProcessTeamIsRefusedNothingThatAStartNeeds() {
        Page page = open(new NewContextOptions());
        page.navigate(url("/camunda/app/tasklist/default/"));
        logIn(page, TEAM, PASSWORD);

        page.locator("[ng-click='open()']")
                .filter(withText("Starta process"))
                .first()
                .click();
        page.locator("[ng-click*='selectProcessDefinition']").first().click();
        assertThat(page.locator(".fjs-form, [cam-tasklist-form] form").first()).isVisible(patiently());
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(refused).isEmpty();
    }

    @Test
    void loggingOutInTasklistEndsOnTheLoginPage() {
        Page page = open(new NewContextOptions());
        page.navigate(linkToTask());
        logIn(page, CHAIR, PASSWORD);
        showsTheTask(page);

        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator(".account .dropdown-toggle, li.account > a").first().click();
        page.locator("li.logout a").first().click();

        assertThat(page.locator("[role=status]")).hasText("Du är utloggad.", new HasTextOptions().setTimeout(PATIENCE));
        assertThat(page.url()).isEqualTo(url("/login?utloggad"));
        page.navigate(url("/camunda/app/tasklist/default/"));
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void anEndedSessionLeadsToTheLoginAndBackToTheTask() {
        Page page = open(new NewContextOptions());
        page.navigate(linkToTask());
        logIn(page, CHAIR, PASSWORD);
        showsTheTask(page);
        page.waitForTimeout(5000);
        context.clearCookies();

        page.locator("[ng-click='claim()']").first().click();

        assertThat(page.locator("#password")).isVisible(patiently());
        logIn(page, CHAIR, PASSWORD);
        showsTheTask(page);
    }

    @Test
    void aTabOfAnOlderLoginLoadsItselfAnewAndEndsNothing() {
        Page old = open(new NewContextOptions());
        old.navigate(linkToTask());
        logIn(old, CHAIR, PASSWORD);
        showsTheTask(old);
        old.waitForTimeout(5000);
        context.clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        Page other = context.newPage();
        other.navigate(url("/login"));
        logIn(other, CHAIR, PASSWORD);

        old.waitForLoadState(LoadState.NETWORKIDLE);
        old.waitForNavigation(() -> old.locator("[ng-click='claim()']").first().click());

        showsTheTask(old);
        other.navigate(url("/min-sida"));
        assertThat(other.locator("h1")).not().hasText("Logga in");
    }

    @Test
    void tasklistSaysWhatItAsksForByItself() {
        Page page = open(new NewContextOptions());
        page.clock().install();
        page.navigate(linkToTask());
        logIn(page, CHAIR, PASSWORD);
        showsTheTask(page);

        Request byItself =
                page.waitForRequest(request -> request.headers().containsKey("x-unattended"), () -> page.clock()
                        .fastForward("02:00"));

        assertThat(byItself.url()).contains("/camunda/api/");
    }

    private Page open(NewContextOptions options) {
        context = chromium.browser().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.onResponse(this::noteRefusal);
        return page;
    }

    /** A process instance is asked for by the form of a task that has none of its own, which no task of ours is. */
    private void noteRefusal(Response response) {
        if (response.url().contains("/default/process-instance/")) {
            return;
        }
        if (response.status() >= 400 && response.status() != 404) {
            refused.add(response.status() + " " + response.request().method() + " " + response.url());
        }
    }

    private void showsTheTask(Page page) {
        assertThat(page.getByText("Testuppgift").first()).isVisible(patiently());
    }

    private static void logIn(Page page, String name, String password) {
        page.fill("#username", name);
        page.fill("#password", password);
        page.click("button[type=submit]");
    }

    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private String linkToTask() {
        return url("/camunda/app/tasklist/default/#/?task=" + taskId);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
