package se.backabarnet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.util.TestSocketUtils;
import se.backabarnet.TestDatabase;
import se.backabarnet.WebClient;
import se.backabarnet.engine.Crew;

/**
 * Two packaged nodes on one database. A person's requests may go to either, and when one is killed while four clients
 * complete points, two at each, those at the other go on: what was said yes to is there afterwards, nothing is there twice,
 * and the rollouts continue.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesIT {

    private static final String PASSWORD = "ett-langt-losenord";
    private static final Map<String, String> PROCESS_BY_AREA =
            Map.of("Avestad", "HsvRolloutProcess", "Bergstad", "HsvRolloutProcess", "Dalstad", "RegionRolloutProcess");
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASK_COUNT = "/camunda/api/engine/engine/default/task/count";
    private static final int POINTS = 6 + 6 + 7;
    private static final int CLIENTS = 4;
    private static final int KILLED_AFTER = 9;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    private final int stayingPort = TestSocketUtils.findAvailableTcpPort();
    private final int killedPort = TestSocketUtils.findAvailableTcpPort();
    private final String database = TestDatabase.createDatabase();
    private final JdbcClient record = JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""));
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final List<RestClient> clients = new ArrayList<>();
    private PackagedApplication staying;
    private PackagedApplication killed;

    @BeforeAll
    void start() throws Exception {
        mail.start();
        staying = node(stayingPort);
        killed = node(killedPort);
        staying.start();
        killed.start();
    }

    @AfterAll
    void stop() throws Exception {
        staying.stop();
        killed.stop();
        mail.stop();
    }

    @Test
    void anyNodeAnswersAnyRequest() {
        WebClient client = new WebClient(stayingPort, killedPort).loggedIn("admin", PASSWORD);

        for (String page : List.of("/", "/min-sida", "/", TASKLIST, "/omraden", TASKLIST)) {
            assertThat(client.page(page).statusCode()).as(page).isEqualTo(200);
        }
        for (int call = 0; call < 4; call++) {
            assertThat(client.json("POST", TASK_COUNT, "{}", "X-XSRF-TOKEN", client.cookie("XSRF-TOKEN"))
                            .statusCode())
                    .isEqualTo(200);
        }
        client.form("/glomt-losenordet", "_csrf=" + client.token("/nowhere") + "&email=nobody@demo.example");
        assertThat(client.page("/glomt-losenordet").body()).contains("role=\"status\"");

        client.form("/logout", "_csrf=" + client.token("/nowhere"));
        for (int node = 0; node < 2; node++) {
            assertThat(client.page("/").headers().firstValue("Location").orElse(""))
                    .endsWith("/login");
        }
    }

    @Test
    void whatWasAnsweredSurvivesAndNothingHappensTwice() throws Exception {
        startRollouts();
        Set<String> tasks = openPoints();
        assertThat(tasks).hasSize(POINTS);

        Set<String> acknowledged = completeWhileOneIsKilled(tasks);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(POINTS - CLIENTS / 2);

        Set<String> open = openPoints();
        Set<String> completed = completedTasks();
        assertThat(completed).containsAll(acknowledged).doesNotContainAnyElementsOf(open);
        assertThat(union(completed, open)).as("nothing is lost").isEqualTo(tasks);
        assertThat(waitingPoints()).isEqualTo(open);

        killed.start();
        await("Item_P1_", open.size()).forEach(this::completeWithExample);
        assertThat(completedTasks()).isEqualTo(tasks);
        await("SignOff_P1", PROCESS_BY_AREA.size())
                .forEach(task -> complete(task, Map.of("signOffOutcome", "APPROVED", "signOffDate", DAY.toString())));
        await("Gate_P1", 2).forEach(task -> complete(task, Map.of("gateOutcome", "APPROVED")));
        await("Item_P2_", 6 + 6 + 4);
        assertThat(completedTasks()).isEqualTo(tasks);
    }

    private PackagedApplication node(int port) {
        return new PackagedApplication(environment(port), root(port));
    }

    private static String root(int port) {
        return "http://127.0.0.1:" + port;
    }

    private Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "production");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", String.valueOf(port));
        // no proxy with a certificate stands before them
        environment.put("SERVER_SERVLET_SESSION_COOKIE_SECURE", "false");
        environment.put("SPRING_DATASOURCE_URL", database);
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("SPRING_DATASOURCE_PASSWORD", "postgres");
        environment.put("SPRING_MAIL_HOST", "127.0.0.1");
        environment.put("SPRING_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()));
        environment.put("BACKABARNET_MAIL_FROM", "rollout@demo.example");
        environment.put("BACKABARNET_PUBLIC_URL", root(stayingPort));
        environment.put("BACKABARNET_ADMIN_PASSWORD", PASSWORD);
        // what the killed process was about to do is taken over after this time, not after five minutes
        environment.put("CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "20000");
        return environment;
    }

    /** Each client may do everything that these rollouts ask for in phase 1. */
    private void startRollouts() throws Exception {
        RestClient admin = new RestClient(root(stayingPort), "admin", PASSWORD);
        for (int number = 1; number <= CLIENTS; number++) {
            String id = "klient-" + number;
            admin.done(
                    "POST",
                    "user/create",
                    Map.of(
                            "profile",
                            Map.of("id", id, "firstName", "Klient", "lastName", number, "email", id + "@demo.example"),
                            "credentials",
                            Map.of("password", PASSWORD)));
            admin.done("PUT", "group/national-process-team/members/" + id, null);
            clients.add(new RestClient(root(number % 2 == 1 ? stayingPort : killedPort), id, PASSWORD));
        }
        for (Map.Entry<String, String> rollout : PROCESS_BY_AREA.entrySet()) {
            clients.get(0).startRollout(rollout.getValue(), rollout.getKey(), DAY);
            for (String role : List.of("initiators", "signatories", "contact-person")) {
                for (int number = 1; number <= CLIENTS; number++) {
                    String group = rollout.getKey().toLowerCase() + "." + role;
                    admin.done("PUT", "group/" + group + "/members/klient-" + number, null);
                }
            }
        }
        record.sql("select id from rollout")
                .query(UUID.class)
                .list()
                .forEach(rollout -> Crew.contactPerson(record, rollout, "klient-1"));
    }

    /** Returns what was answered with success; the clients of the killed node may be in the middle of something. */
    private Set<String> completeWhileOneIsKilled(Set<String> tasks) throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Queue<String> queue = new ConcurrentLinkedQueue<>(tasks);
        AtomicInteger successes = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> work = new ArrayList<>();
        for (RestClient client : clients) {
            work.add(threads.submit(() -> {
                for (String task = queue.poll(); task != null; task = queue.poll()) {
                    int status;
                    try {
                        status = client.complete(task, client.exampleAnswers(task, DAY))
                                .statusCode();
                    } catch (IOException ended) {
                        return null;
                    }
                    assertThat(status).isBetween(200, 299);
                    acknowledged.add(task);
                    if (successes.incrementAndGet() == KILLED_AFTER) {
                        killed.kill();
                    }
                }
                return null;
            }));
        }
        threads.shutdown();
        for (Future<?> client : work) {
            client.get();
        }
        killed.awaitEnd();
        return acknowledged;
    }

    /** The tasks that the record says were completed, each with exactly one event. */
    private Set<String> completedTasks() {
        List<String> tasks = record.sql("select task_id from checklist_event where happened = 'COMPLETED'")
                .query(String.class)
                .list();
        assertThat(tasks).doesNotHaveDuplicates();
        int points = record.sql("select count(*) from checklist_item where status in ('DONE', 'NOT_APPLICABLE')")
                .query(Integer.class)
                .single();
        assertThat(points).isEqualTo(tasks.size());
        return Set.copyOf(tasks);
    }

    private Set<String> waitingPoints() {
        return Set.copyOf(record.sql("select task_id from checklist_item where task_id is not null")
                .query(String.class)
                .list());
    }

    private Set<String> openPoints() throws Exception {
        return Set.copyOf(openTasks("Item_"));
    }

    private List<String> openTasks(String kind) throws Exception {
        return clients.get(0).openTasks().entrySet().stream()
                .filter(task -> task.getValue().startsWith(kind))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The open tasks of that kind, as soon as there are so many; the engine has its own pace. */
    private List<String> await(String kind, int count) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            List<String> found = openTasks(kind);
            if (found.size() == count) {
                return found;
            }
            assertThat(System.nanoTime())
                    .as("%d tasks %s*, not %d", count, kind, found.size())
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void completeWithExample(String task) {
        try {
            complete(task, clients.get(0).exampleAnswers(task, DAY));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void complete(String task, Map<String, Object> answers) {
        try {
            HttpResponse<byte[]> answer = clients.get(0).complete(task, answers);
            assertThat(answer.statusCode())
                    .as("task %s: %s", task, new String(answer.body(), StandardCharsets.UTF_8))
                    .isBetween(200, 299);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
