package se.backabarnet.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;

/**
 * A person of Lidingö has got hold of every id of Ystad's rollout and tries each of them on every endpoint that the
 * engine's REST interface has, there and behind Tasklist.
 */
@ApplicationTest
class OtherAreaAttackTest {

    private static final String AREA = "ystad";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService taskService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> ids = new LinkedHashMap<>();

    @BeforeEach
    void collectIds() {
        Task task = taskService
                .createTaskQuery()
                .taskCandidateGroup(AREA + ".managers")
                .list()
                .get(0);
        ids.put("task", task.getId());
        ids.put("instance", task.getProcessInstanceId());
        ids.put("execution", task.getExecutionId());
        ids.put(
                "variable",
                runtimeService
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(task.getProcessInstanceId())
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "activity",
                historyService
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list()
                        .get(0)
                        .getId());
    }

    @Test
    void theInterfaceIsReadWhole() {
        assertThat(RestEndpoints.all())
                .hasSizeGreaterThan(300)
                .contains(new RestEndpoints.Endpoint("POST", "/task/{id}/complete"))
                .contains(new RestEndpoints.Endpoint("GET", "/history/variable-instance/{id}"))
                .contains(new RestEndpoints.Endpoint("GET", "/process-instance/{id}/variables/{varId}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lidingo-chef", "lidingo-ordforande"})
    void neitherReadsNorChangesAnything(String attacker) {
        List<String> before = state();
        List<String> leaks = new ArrayList<>();

        for (RestEndpoints.Endpoint endpoint : RestEndpoints.all()) {
            for (String id : endpoint.path().contains("{") ? ids.values() : List.of("")) {
                HttpResponse<String> answer = call(attacker, endpoint, id);
                if (tellsOfTheArea(answer.body(), id)
                        || !id.isEmpty() && answer.statusCode() < 300 && !isHarmless(answer)) {
                    leaks.add(endpoint + " with " + id + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void herOwnTaskIsThere() {
        String own = taskService
                .createTaskQuery()
                .taskCandidateGroup("lidingo.initiators")
                .list()
                .get(0)
                .getId();

        assertThat(call("lidingo-initiativtagare", new RestEndpoints.Endpoint("GET", "/task/{id}"), own)
                        .statusCode())
                .isEqualTo(200);
    }

    /** Lists and counts that came out empty. */
    private static boolean isHarmless(HttpResponse<String> answer) {
        String body = answer.body().strip();
        return body.isEmpty() || body.equals("[]") || body.equals("{}") || body.equals("{\"count\":0}");
    }

    private boolean tellsOfTheArea(String body, String asked) {
        return body.contains("Ystad") || ids.values().stream().anyMatch(id -> !id.equals(asked) && body.contains(id));
    }

    private List<String> state() {
        List<String> state = new ArrayList<>(jdbc.sql(
                        """
                        select concat_ws(' ', t.id_, t.assignee_, t.owner_, t.name_, t.due_date_, t.priority_, l.group_id_, l.user_id_)
                        from act_ru_task t left join act_ru_identitylink l on l.task_id_ = t.id_ order by 1""")
                .query(String.class)
                .list());
        state.addAll(
                jdbc.sql("select concat_ws(' ', proc_inst_id_, name_, text_, long_) from act_ru_variable order by 1")
                        .query(String.class)
                        .list());
        state.addAll(
                jdbc.sql("select concat_ws(' ', rollout_id, item_id, status, version) from checklist_item order by 1")
                        .query(String.class)
                        .list());
        state.add(String.valueOf(managementService.createJobQuery().count()));
        return state;
    }

    private HttpResponse<String> call(String person, RestEndpoints.Endpoint endpoint, String id) {
        String path = endpoint.path().replaceAll("\\{[^}]*}", id);
        String body =
                """
                {"taskId":"%1$s","processInstanceId":"%1$s","processInstanceIds":["%1$s"],"executionId":"%1$s",
                 "userId":"%2$s","groupId":"lidingo.managers","type":"candidate","messageName":"ItemReopened",
                 "name":"SIGNAL","variables":{"itemStatus":{"value":"DONE"}},"modifications":{"area":{"value":"lidingo"}},
                 "value":"lidingo","priority":1,"suspended":true,"retries":0,"all":true}"""
                        .formatted(id.isEmpty() ? ids.get("instance") : id, person);
        String login = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/engine-rest" + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .method(
                        endpoint.method(),
                        endpoint.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(endpoint.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
