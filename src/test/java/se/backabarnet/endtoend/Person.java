package se.backabarnet.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import se.backabarnet.development.DemoUser;

/** Somebody at her own browser, who does with the screen what people do, and notes what should not be there. */
final class Person implements AutoCloseable {

    static final String TASKLIST = "/camunda/app/tasklist/default/";

    static final int PATIENCE = 120_000;
    private static final Pattern TASK_IN_ADDRESS = Pattern.compile("[?&]task=([^&]+)");
    private static final int A_MOMENT = 5_000;
    private static final int ATTEMPTS = 5;

    private final String id;
    private final String password;
    private final String root;
    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> completed = new CopyOnWriteArrayList<>();

    /** A demo user. */
    Person(Browser browser, String root, String id) {
        this(browser, root, id, DemoUser.PASSWORD);
    }

    /** @param id what she logs in with */
    Person(Browser browser, String root, String id, String password) {
        this.id = id;
        this.password = password;
        this.root = root;
        // an American browser: whatever it asks for, it gets Swedish
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(Screenshots.DESK, 1000)
                .setLocale("en-US"));
        context.setDefaultTimeout(PATIENCE);
        context.onConsoleMessage(this::note);
        context.onWebError(error -> problems.add(id + ": " + error.error()));
        context.onRequestFailed(request -> {
            // what a page no longer wants when it is left is aborted
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                problems.add(id + " did not get " + request.url() + ": " + request.failure());
            }
        });
        context.onRequest(request -> {
            if (request.url().startsWith("http") && !request.url().startsWith(root)) {
                problems.add(id + " was led elsewhere: " + request.url());
            }
        });
        this.page = context.newPage();
    }

    String id() {
        return id;
    }

    String password() {
        return password;
    }

    Page page() {
        return page;
    }

    /**
     * What the browser complained about. Now and then Tasklist reads a task once more while it is being completed, and is
     * told that it is gone.
     */
    List<String> problems() {
        return problems.stream()
                .filter(problem -> completed.stream().noneMatch(task -> isGone(problem, task)))
                .toList();
    }

    private static boolean isGone(String problem, String task) {
        return problem.contains("status of 404") && problem.contains("/engine/default/task/" + task + ":");
    }

    Person open(String path) {
        page.navigate(root + path);
        return this;
    }

    Person logIn() {
        open("/");
        page.getByLabel("Användarnamn").fill(id);
        page.getByLabel("Lösenord").fill(password);
        button("Logga in").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Start");
        return this;
    }

    Person openTasklist() {
        open(TASKLIST);
        try {
            assertThat(page.getByText("Mina gruppers uppgifter")).isVisible();
        } catch (AssertionError stuck) {
            throw new AssertionError("Tasklist did not open; the browser says " + problems, stuck);
        }
        return this;
    }

    /** The task's card in the list; it may be the engine's turn, so the list is loaded again until it is there. */
    Locator waitFor(String task) {
        long end = System.nanoTime() + PATIENCE * 1_000_000L;
        while (true) {
            try {
                card(task).waitFor(new Locator.WaitForOptions().setTimeout(A_MOMENT));
                return card(task);
            } catch (TimeoutError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                page.reload();
            }
        }
    }

    Locator card(String task) {
        return page.locator("li.task").filter(new Locator.FilterOptions().setHasText(task));
    }

    Locator form() {
        return page.locator(".fjs-container");
    }

    Person openTask(String task) {
        waitFor(task).locator("h4 a").click();
        assertThat(page.locator(".task-card h2")).hasText(task);
        form().waitFor();
        return this;
    }

    Person take() {
        button("Ta uppgiften").click();
        assertThat(button("Slutför")).isEnabled();
        return this;
    }

    Person fill(Map<String, String> answers) {
        answers.forEach(this::fill);
        return this;
    }

    /**
     * On a busy machine the form library draws a field anew before it has heard of what was typed, which is then gone:
     * who sees that types again.
     */
    private void fill(String label, String answer) {
        Locator field = form().getByLabel(label);
        Locator filled = field.and(page.locator("[aria-invalid=false]"));
        for (int attempt = 1; ; attempt++) {
            field.fill(answer);
            field.blur();
            try {
                assertThat(filled).hasValue(answer, new LocatorAssertions.HasValueOptions().setTimeout(A_MOMENT));
                return;
            } catch (AssertionError gone) {
                if (attempt == ATTEMPTS) {
                    throw gone;
                }
            }
        }
    }

    Person choose(String option) {
        form().getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Enter closes the calendar that has opened. */
    Person date(String label, String day) {
        form().getByLabel(label).fill(day);
        form().getByLabel(label).press("Enter");
        return this;
    }

    Person pressComplete() {
        button("Slutför").click();
        return this;
    }

    void complete(String task) {
        Matcher open = TASK_IN_ADDRESS.matcher(page.url());
        Assertions.assertThat(open.find()).as(page.url()).isTrue();
        completed.add(open.group(1));
        pressComplete();
        assertThat(card(task)).hasCount(0);
    }

    void logOutOfTasklist() {
        page.locator("li.account > a").click();
        page.getByRole(AriaRole.LINK, named("Logga ut")).click();
        assertThat(page).hasURL(Pattern.compile("/login"));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")) {
            problems.add(id + ": " + message.text() + " " + message.location());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
