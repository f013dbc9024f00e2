package se.backabarnet.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.backabarnet.ApplicationTest;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ItemStatus;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.development.DemoUser;
import se.backabarnet.engine.form.ExampleAnswers;
import se.backabarnet.engine.identity.DemoUsers;
import se.backabarnet.readiness.ReadinessService;

/**
 * A process owner adds a point to a phase and deploys the diagram, over REST as the Modeler does. From then on it is like
 * any other point: created, shown, checked, recorded and judged, without a line of Java and without a row in a table.
 */
@ApplicationTest
class NewItemTest {

    private static final String FILE = "hsv-phase-1-initiative.bpmn";
    private static final String ITEM = "Item_P1_ListenToChildren";
    private static final String LABEL = "Barn har fått säga vad de tycker";
    private static final String GUIDANCE =
            "Fråga barn i området hur de vill bli bemötta. Punkten är klar när svaren är samlade.";
    private static final String FORM = "appoint-key-persons";
    private static final String DAY = LocalDate.now().minusDays(1).toString();

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private DemoUsers demoUsers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Checklist checklist;

    @Autowired
    private ReadinessService readiness;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private FormService formService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private IdentityService identityService;

    private String deployment;
    private UUID rollout;
    private String area;

    @BeforeEach
    void deployAndStart() {
        deployment = deploy(ChangedPhase.of(FILE, 1).withItem(ITEM, LABEL, "managers", FORM, GUIDANCE));
        JsonNode started = post(
                "processteam",
                "process-definition/key/HsvRolloutProcess/submit-form",
                variables(Map.of(
                        "areaName", "Nypunkt " + UUID.randomUUID(),
                        "municipality", "En kommun",
                        "region", "En region",
                        "policeArea", "Ett polisområde",
                        "plannedStart", DAY)),
                HttpStatus.OK);
        rollout = UUID.fromString(started.path("businessKey").asText());
        area = (String) runtimeService.getVariable(started.path("id").asText(), ProcessVariables.AREA);
        demoUsers.create(area);
        Crew.contactPerson(jdbc, rollout, "kontaktperson");
    }

    @AfterEach
    void leaveNothingBehind() {
        if (rollout != null) {
            instances()
                    .rootProcessInstances()
                    .list()
                    .forEach(instance -> runtimeService.deleteProcessInstance(instance.getId(), "the test is over"));
        }
        if (deployment != null) {
            repositoryService.deleteDeployment(deployment, true);
        }
        identityService.createGroupQuery().list().stream()
                .filter(group -> group.getId().startsWith(area + "."))
                .forEach(group -> identityService.deleteGroup(group.getId()));
        identityService.createUserQuery().list().stream()
                .filter(user -> user.getId().startsWith(area + "-"))
                .forEach(user -> identityService.deleteUser(user.getId()));
    }

    @Test
    void isCreatedAndRecorded() {
        ItemView item = item();
        assertThat(item.label()).isEqualTo(LABEL);
        assertThat(item.status()).isEqualTo(ItemStatus.NOT_STARTED);
        assertThat(item.candidateGroups()).isEqualTo(area + ".managers");
        assertThat(item.form()).isEqualTo(FORM);
        assertThat(checklist.items(rollout, 1)).hasSize(7).last().isEqualTo(item);
        assertThat(checklist.history(rollout)).anyMatch(event -> event.itemId().equals(ITEM));
    }

    @Test
    void isShownToThoseWhoDoIt() {
        JsonNode task = tasksOf(user("chef")).path(0);
        assertThat(tasksOf(user("chef"))).hasSize(1);
        assertThat(task.path("name").asText()).isEqualTo(LABEL);
        assertThat(task.path("taskDefinitionKey").asText()).isEqualTo(ITEM);
        assertThat(task.path("due").asText())
                .startsWith(LocalDate.now().plusDays(45).toString());
        assertThat(tasksOf(user("medarbetare"))).isEmpty();

        JsonNode form = get(user("chef"), "task/" + taskId() + "/deployed-form");
        assertThat(form.path("id").asText()).isEqualTo(FORM);
        JsonNode data = get(user("chef"), "task/" + taskId() + "/form-variables");
        assertThat(data.at("/guidance/value").asText()).isEqualTo(GUIDANCE);
        assertThat(data.at("/areaName/value").asText()).startsWith("Nypunkt");
        assertThat(data.at("/phase/value").asInt()).isEqualTo(1);
        assertThat(data.at("/phaseName/value").asText()).isEqualTo("Initiativ");
        assertThat(data.at("/reworkReason/value").isNull()).isTrue();
        assertThat(data.at("/rolloutUrl/value").asText()).contains(rollout.toString());
    }

    @Test
    void isChecked() {
        JsonNode refusal = submit(
                Map.of("keyPersonFunctions", "Rektor", "keyPersonCount", 2, "itemStatus", "DONE"),
                HttpStatus.BAD_REQUEST);
        assertThat(refusal.path("type").asText()).isEqualTo("RefusedException");
        assertThat(refusal.path("message").asText())
                .contains("Datum då punkten uppnåddes")
                .contains("saknas");
        assertThat(item().status()).isEqualTo(ItemStatus.NOT_STARTED);

        submit(Map.of("itemStatus", "NOT_APPLICABLE"), HttpStatus.BAD_REQUEST);
        submit(Map.of("itemStatus", "SOMETHING"), HttpStatus.BAD_REQUEST);

        submit(
                Map.of("keyPersonFunctions", "Rektor", "keyPersonCount", 2, "itemStatus", "DONE", "itemDate", DAY),
                HttpStatus.NO_CONTENT);
        assertThat(item().status()).isEqualTo(ItemStatus.DONE);
        assertThat(item().date()).isEqualTo(DAY);
        assertThat(item().answers())
                .containsEntry("keyPersonFunctions", "Rektor")
                .containsEntry("keyPersonCount", 2);
        assertThat(runtimeService
                        .createVariableInstanceQuery()
                        .variableName("keyPersonFunctions")
                        .list())
                .isEmpty();
    }

    /** A slip in the phase's table is answered to the one who made it, and stops no area. */
    @Test
    void isJudgedThoughABrokenTableWasTried() throws IOException {
        String table = "hsv-phase-1-readiness.dmn";
        String broken = Files.readString(Path.of("dmn", table)).replaceFirst("not\\(\"DONE\"\\)", "not(“KLART”)");
        long before = repositoryService.createDeploymentQuery().count();
        JsonNode refusal = deploy(table, broken, HttpStatus.BAD_REQUEST);

        assertThat(refusal.path("message").asText())
                .startsWith("Ingenting har driftsatts.\nFilen " + table + ", elementet HsvPhase1Readiness: rad 1,")
                .contains(
                        "kolumnen ”Status” går inte att läsa: not(“KLART”). Skriv not(\"KLART\") med raka citattecken.");
        assertThat(repositoryService.createDeploymentQuery().count()).isEqualTo(before);
        isJudged();
    }

    private void isJudged() {
        submit(Map.of("itemStatus", "NOT_APPLICABLE", "itemComment", "Ingen har frågat ännu."), HttpStatus.NO_CONTENT);
        completeTheOthers();
        runJobs();

        assertThat(item().status()).isEqualTo(ItemStatus.NOT_STARTED);
        assertThat(item().reason())
                .isEqualTo(
                        "Punkten kan inte vara ej aktuell. De som ansvarar för den genomför den och markerar den som klar.");
        assertThat(openTasks()).singleElement().satisfies(task -> {
            assertThat(task.getTaskDefinitionKey()).isEqualTo("Rework_P1");
            assertThat(task.getName()).isEqualTo(LABEL);
        });
        assertThat(get(user("chef"), "task/" + taskId() + "/form-variables")
                        .at("/reworkReason/value")
                        .asText())
                .isEqualTo(item().reason());

        submit(
                Map.of("keyPersonFunctions", "Rektor", "keyPersonCount", 2, "itemStatus", "DONE", "itemDate", DAY),
                HttpStatus.NO_CONTENT);
        runJobs();
        assertThat(openTasks()).singleElement().matches(task -> task.getTaskDefinitionKey()
                .equals("SignOff_P1"));
        assertThat(readiness.assessments(rollout))
                .map(assessment -> assessment.ready() + " " + assessment.facts().size())
                .containsExactly("false 7", "true 7");
    }

    private String deploy(ChangedPhase model) {
        return deploy(model.file(), model.xml(), HttpStatus.OK).path("id").asText();
    }

    private JsonNode deploy(String file, String content, HttpStatus expected) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", "A new point");
        parts.add("data", new ByteArrayResource(content.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return file;
            }
        });
        return post("processagare", "deployment/create", parts, expected);
    }

    private ItemView item() {
        return checklist.item(rollout, ITEM);
    }

    private String taskId() {
        return item().taskId();
    }

    private String user(String role) {
        return area + "-" + role;
    }

    private JsonNode submit(Map<String, Object> answers, HttpStatus expected) {
        return post(user("chef"), "task/" + taskId() + "/submit-form", variables(answers), expected);
    }

    private JsonNode tasksOf(String user) {
        return get(user, "task?processInstanceBusinessKey=" + rollout);
    }

    private List<Task> openTasks() {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(rollout.toString())
                .list();
    }

    private void completeTheOthers() {
        for (Task task : openTasks()) {
            List<String> groups = taskService.getIdentityLinksForTask(task.getId()).stream()
                    .map(IdentityLink::getGroupId)
                    .toList();
            String who = identityService
                    .createUserQuery()
                    .memberOfGroup(groups.get(0))
                    .list()
                    .get(0)
                    .getId();
            Map<String, Object> answers =
                    ExampleAnswers.to(formService.getDeployedTaskForm(task.getId()), LocalDate.parse(DAY));
            identityService.setAuthentication(who, groups);
            try {
                taskService.complete(task.getId(), answers);
            } finally {
                identityService.clearAuthentication();
            }
        }
    }

    private ProcessInstanceQuery instances() {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(rollout.toString());
    }

    private void runJobs() {
        instances().list().stream()
                .filter(instance -> !instance.getProcessDefinitionId().startsWith(ProcessKeys.NOTIFICATION_PROCESS))
                .map(ProcessInstance::getId)
                .flatMap(id -> managementService.createJobQuery().processInstanceId(id).list().stream())
                .forEach(job -> managementService.executeJob(job.getId()));
    }

    private JsonNode get(String user, String path) {
        ResponseEntity<JsonNode> response =
                rest.withBasicAuth(user, DemoUser.PASSWORD).getForEntity("/engine-rest/" + path, JsonNode.class);
        assertThat(response.getStatusCode())
                .as("%s as %s: %s", path, user, response.getBody())
                .isEqualTo(HttpStatus.OK);
        return response.getBody();
    }

    private JsonNode post(String user, String path, Object body, HttpStatus expected) {
        ResponseEntity<JsonNode> response =
                rest.withBasicAuth(user, DemoUser.PASSWORD).postForEntity("/engine-rest/" + path, body, JsonNode.class);
        assertThat(response.getStatusCode())
                .as("%s as %s: %s", path, user, response.getBody())
                .isEqualTo(expected);
        return response.getBody();
    }

    private static Map<String, Object> variables(Map<String, Object> values) {
        return Map.of(
                "variables",
                values.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue()))));
    }
}
