package se.backabarnet.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import se.backabarnet.ApplicationTest;

/**
 * The engine's web applications as we extend them: their tab that shows where a rollout stands, and their language. What
 * they know of their engine is static, and gone when any application of the JVM is closed: so one is started anew.
 */
@ApplicationTest
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class WebappsIT {

    private static final String APPS = "/camunda/app/";
    private static final String STATUS = ".rollout-status";
    private static final double PATIENCE = 120_000;
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|processes|instances|running|users|groups|settings|decisions|deployments|actions|migrate)\\b",
            Pattern.CASE_INSENSITIVE);

    /** As Tasklist writes the person's choice into its address. */
    private static final String NEWEST_FIRST =
            URLEncoder.encode("[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]", StandardCharsets.UTF_8);

    private static Visitors visitors;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @BeforeAll
    static void startBrowser() {
        visitors = new Visitors();
    }

    @AfterAll
    static void stopBrowser() {
        visitors.close();
    }

    @Test
    void aTasksTabShowsWhereItsRolloutStands() {
        Page page = open(
                "ystad-inforandeteam",
                "tasklist/default/#/?task=" + taskOfYstad().getId());

        page.getByText("Lägesbild", new Page.GetByTextOptions().setExact(true)).click();

        Locator status = page.locator(STATUS);
        assertThat(status).containsText("3 Förberedelse", new ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(status).containsText("Ystad");
        assertThat(status).containsText("Det här återstår innan fasen kan avslutas");
        Screenshots.keep(page, "tasklist-tab");
        Page rollout = page.waitForPopup(
                () -> status.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Till införandets sida"))
                        .click());
        assertThat(rollout.locator("h1")).containsText("Ystad");
    }

    @Test
    void whatIsDueFirstComesFirstUntilThePersonSortsOtherwise() {
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("lidingo.initiators")
                .orderByTaskCreateTime()
                .desc()
                .list();
        Task newest = tasks.get(0);
        Task oldest = tasks.get(tasks.size() - 1);
        due(oldest, Date.from(Instant.EPOCH));
        try {
            Page page = open("lidingo-initiativtagare", "tasklist/default/");

            Locator first = page.locator("li.task").first();
            assertThat(first).containsText(oldest.getName(), new ContainsTextOptions().setTimeout(PATIENCE));
            page.navigate(page.url().replaceAll("sorting=[^&]*", "sorting=" + NEWEST_FIRST));
            assertThat(first).containsText(newest.getName(), new ContainsTextOptions().setTimeout(PATIENCE));
        } finally {
            due(oldest, oldest.getDueDate());
        }
    }

    private void due(Task task, Date date) {
        Task current =
                engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
        current.setDueDate(date);
        engine.getTaskService().saveTask(current);
    }

    @Test
    void aProcessInstancesTabShowsWhereItsRolloutStands() {
        Page page = open(
                "admin", "cockpit/default/#/process-instance/" + taskOfYstad().getProcessInstanceId());

        page.getByText("Lägesbild", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator(STATUS)).containsText("Ystad", new ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(page.locator(STATUS)).containsText("3 Förberedelse");
        Screenshots.keep(page, "cockpit-tab");
    }

    @Test
    void anIncidentIsSaidInSwedish() {
        ManagementService management = engine.getManagementService();
        Job job = management.createJobQuery().messages().listPage(0, 1).get(0);
        management.setJobRetries(job.getId(), 0);
        try {
            Page page = open(
                    "admin",
                    "cockpit/default/#/process-instance/" + job.getProcessInstanceId() + "/runtime?tab=incidents-tab");

            assertThat(page.locator("td.type"))
                    .hasText("Misslyckat jobb", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        } finally {
            management.setJobRetries(job.getId(), job.getRetries());
        }
    }

    @Test
    void ourPagesLeadToTheRightTask() {
        Task task = taskOfYstad();
        Page page = visit("ystad-inforandeteam", rolloutOfYstad());

        Locator link = page.locator("a[href$='task=" + task.getId() + "']");
        assertThat(link).hasText("Gör i Tasklist");
        link.click();

        assertThat(page.locator(".task-card h2"))
                .hasText(task.getName(), new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    @Test
    void ourPagesLeadAdministratorsAloneToTheRightInstance() {
        String map = rolloutOfYstad() + "/karta";
        assertThat(visit("processteam", map).getByText("Processen i Cockpit")).hasCount(0);
        Page page = visit("admin", map);

        page.getByText("Processen i Cockpit").click();

        assertThat(page.locator("body"))
                .containsText(taskOfYstad().getProcessInstanceId(), new ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(page.locator("body")).containsText("HsvPhase3PreparationProcess");
    }

    @Test
    void theInterfaceForProgramsLeadsToThePage() {
        Page page = visit("ystad-inforandeteam", "/api" + rolloutOfYstad().replace("inforanden", "rollouts"));

        Matcher address = Pattern.compile("\"page\":\"([^\"]+)\"").matcher(page.innerText("body"));
        assertThat(address.find()).isTrue();
        page.navigate("http://localhost:" + port + URI.create(address.group(1)).getPath());

        assertThat(page.locator("h1")).containsText("Ystad");
    }

    @ParameterizedTest
    @CsvSource({
        "cockpit-processes, cockpit/default/#/processes, processdefinitioner driftsatta",
        "admin-users, admin/default/#/users, Förnamn",
        "admin-authorizations, admin/default/#/authorization?resource=0, Behörigheter",
        "welcome-start, welcome/default/#!/welcome, Backa barnet"
    })
    void isInSwedish(String name, String address, String word) {
        Page page = open("admin", address);

        assertThat(page.locator("body")).containsText(word, new ContainsTextOptions().setTimeout(PATIENCE));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Screenshots.keep(page, name);
        assertThat(ENGLISH.matcher(page.innerText("body")).results().map(found -> found.group()))
                .isEmpty();
        assertThat(page.getAttribute("html", "lang")).isEqualTo("sv");
    }

    private Task taskOfYstad() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("ystad.rollout-team")
                .orderByTaskId()
                .asc()
                .listPage(0, 1)
                .get(0);
    }

    private String rolloutOfYstad() {
        return "/inforanden/"
                + engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(taskOfYstad().getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey();
    }

    private Page open(String person, String address) {
        return visit(person, APPS + address);
    }

    private Page visit(String person, String address) {
        Page page = visitors.page(port, person);
        page.setDefaultTimeout(PATIENCE);
        page.setViewportSize(Screenshots.DESK, 900);
        page.navigate("http://localhost:" + port + address);
        return page;
    }
}
