package se.backabarnet.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.backabarnet.Groups;
import se.backabarnet.RefusedException;

/** Attacks the engine as people of another area, earlier assignees, national people and administrators. */
class AccessTest {

    private static TestEngine test;

    private ProcessInstance alpha;
    private ProcessInstance beta;

    @BeforeAll
    static void startEngine() {
        test = new TestEngine(new AccessPlugin());
        test.repository
                .createDeployment()
                .addModelInstance("rollout.bpmn", rollout())
                .deploy();
        test.member("anna", "alpha.chair", "alpha.initiators");
        test.member("bo", "beta.chair", "beta.initiators");
        test.member("cia", "alpha.initiators", "beta.chair");
        test.member("dan", "alpha.chair");
        test.member("nina", Groups.NATIONAL_PROCESS_TEAM);
        test.member("olle", Groups.PROCESS_OWNERS);
        test.member("root", Groups.ADMINISTRATORS);
        test.identity.saveUser(test.identity.newUser("nobody"));
    }

    private static BpmnModelInstance rollout() {
        return Bpmn.createExecutableProcess("HsvRolloutProcess")
                .camundaHistoryTimeToLiveString("P5D")
                .startEvent()
                .parallelGateway("split")
                .userTask("Chair")
                .camundaCandidateGroups("${area}.chair")
                .camundaDueDate("2020-01-01T00:00:00")
                .endEvent()
                .moveToNode("split")
                .userTask("Initiators")
                .camundaCandidateGroups("${area}.initiators")
                .endEvent()
                .moveToNode("split")
                .userTask("National")
                .camundaCandidateGroups("national-process-team")
                .endEvent()
                .done();
    }

    @AfterAll
    static void stopEngine() throws Exception {
        test.close();
    }

    @BeforeEach
    void startRollouts() {
        alpha = start("alpha");
        beta = start("beta");
    }

    private static ProcessInstance start(String area) {
        return test.runtime.startProcessInstanceByKey(
                "HsvRolloutProcess", Map.of("area", area, "areaName", area.toUpperCase(), "phase", 1));
    }

    @AfterEach
    void endRollouts() {
        for (ProcessInstance instance :
                test.runtime.createProcessInstanceQuery().list()) {
            test.runtime.deleteProcessInstance(instance.getId(), "test");
        }
    }

    private static String task(ProcessInstance instance, String key) {
        return aside(() -> test.tasks
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(key)
                .singleResult()
                .getId());
    }

    private static List<String> seen(String person, Consumer<TaskQuery> criteria) {
        return test.as(person, () -> {
            TaskQuery query = test.tasks.createTaskQuery();
            criteria.accept(query);
            long count = query.count();
            List<Task> found = query.list();
            assertThat(count).isEqualTo(found.size());
            return found.stream()
                    .map(task -> area(task) + "/" + task.getTaskDefinitionKey())
                    .sorted()
                    .toList();
        });
    }

    private static String area(Task task) {
        return aside(() -> (String) test.runtime.getVariable(task.getExecutionId(), "area"));
    }

    @Test
    void everybodySeesTheTasksOfHisGroupsAndNoOthers() {
        assertThat(seen("anna", query -> {})).containsExactly("alpha/Chair", "alpha/Initiators");
        assertThat(seen("bo", query -> {})).containsExactly("beta/Chair", "beta/Initiators");
        assertThat(seen("cia", query -> {})).containsExactly("alpha/Initiators", "beta/Chair");
        assertThat(seen("nobody", query -> {})).isEmpty();
        assertThat(seen("olle", query -> {})).isEmpty();
        assertThat(seen("nina", query -> {})).hasSize(6);
        assertThat(seen("root", query -> {})).hasSize(6);
    }

    @Test
    void noCriterionWidensWhatIsFound() {
        String other = task(beta, "Chair");
        assertThat(seen("anna", query -> query.taskId(other))).isEmpty();
        assertThat(seen("anna", query -> query.taskIdIn(other, task(alpha, "Chair"))))
                .containsExactly("alpha/Chair");
        assertThat(seen("anna", query -> query.processInstanceId(beta.getId()))).isEmpty();
        assertThat(seen("anna", query -> query.processVariableValueEquals("area", "beta")))
                .isEmpty();
        assertThat(seen(
                        "anna",
                        query -> query.or().taskId(other).taskUnassigned().endOr()))
                .containsExactly("alpha/Chair", "alpha/Initiators");
        assertThat(seen("anna", query -> query.or()
                        .taskCandidateGroup("beta.chair")
                        .taskId(other)
                        .endOr()))
                .isEmpty();
        assertThat(seen("anna", query -> query.taskCandidateGroup("beta.chair")))
                .isEmpty();
        assertThat(seen("anna", query -> query.taskCandidateGroup("alpha.chair")))
                .containsExactly("alpha/Chair");
        assertThat(seen("anna", query -> query.taskCandidateGroupIn(List.of("beta.chair", "alpha.chair"))))
                .containsExactly("alpha/Chair");
        assertThat(seen("anna", query -> query.taskCandidateGroupLike("%"))).hasSize(2);
        assertThat(seen("anna", query -> query.withCandidateGroups())).hasSize(2);
        assertThat(seen("anna", query -> query.withoutCandidateGroups())).isEmpty();
        assertThat(seen("anna", query -> query.withoutCandidateUsers())).hasSize(2);
        assertThat(seen("anna", query -> query.taskCandidateUser("anna"))).hasSize(2);
        assertThat(seen("anna", query -> query.taskCandidateUser("dan"))).isEmpty();
        assertThat(seen("anna", query -> query.or().taskCandidateUser("bo").endOr()))
                .isEmpty();
        assertThat(seen("anna", query -> query.taskInvolvedUser("bo"))).isEmpty();
        assertThat(seen("nobody", query -> query.taskCandidateUser("nobody"))).isEmpty();
        assertThat(seen("nobody", query -> query.taskId(other))).isEmpty();
        assertThat(seen("anna", query -> query.processDefinitionKey("HsvRolloutProcess")
                        .orderByDueDate()
                        .asc()))
                .hasSize(2);
    }

    @Test
    void assignedTasksStayVisibleToTheGroup() {
        String chair = task(alpha, "Chair");
        test.as("dan", () -> test.tasks.claim(chair, "dan"));
        assertThat(seen("anna", query -> {})).containsExactly("alpha/Chair", "alpha/Initiators");
        assertThat(seen("anna", query -> query.taskAssignee("dan"))).containsExactly("alpha/Chair");
        assertThat(seen("bo", query -> query.taskAssignee("dan"))).isEmpty();
    }

    @Test
    void aQueryThatIsExecutedTwiceIsRestrictedOnceAndByTheCurrentPerson() {
        TaskQueryImpl query = (TaskQueryImpl) test.tasks.createTaskQuery();
        test.as("anna", () -> assertThat(query.count()).isEqualTo(2));
        test.as("bo", () -> assertThat(query.list()).hasSize(2));
        assertThat(query.getQueries()).hasSize(2);
        test.as("nobody", () -> assertThat(query.list()).isEmpty());
        assertThat(query.list()).hasSize(6);
        assertThat(query.getQueries()).hasSize(1);
    }

    @Test
    void theGroupReadsClaimsAndCompletes() {
        String chair = task(alpha, "Chair");
        test.as("anna", () -> {
            assertThat(test.tasks.getVariables(chair)).containsEntry("area", "alpha");
            assertThat(test.engine.getFormService().getTaskFormVariables(chair)).containsKey("area");
            assertThat(test.tasks.getIdentityLinksForTask(chair)).hasSize(1);
            assertThat(test.tasks.getTaskComments(chair)).isEmpty();
            test.tasks.claim(chair, "anna");
            test.tasks.setAssignee(chair, "dan");
            test.tasks.setAssignee(chair, null);
            test.engine.getFormService().submitTaskForm(chair, Map.of());
        });
        assertThat(seen("anna", query -> {})).containsExactly("alpha/Initiators");
    }

    @Test
    void anotherAreaCanNeitherReadNorWork() {
        String chair = task(alpha, "Chair");
        for (String person : List.of("bo", "nobody", "olle")) {
            refused(person, () -> test.tasks.getVariables(chair));
            refused(person, () -> test.tasks.getVariable(chair, "area"));
            refused(person, () -> test.engine.getFormService().getTaskFormVariables(chair));
            refused(person, () -> test.engine.getFormService().getTaskFormData(chair));
            refused(person, () -> test.engine.getFormService().getDeployedTaskForm(chair));
            refused(person, () -> test.tasks.getIdentityLinksForTask(chair));
            refusedWork(person, chair);
        }
    }

    @Test
    void nationalPeopleAndAdministratorsReadButDoNotDoTheWork() {
        String chair = task(alpha, "Chair");
        for (String person : List.of("nina", "root")) {
            test.as(person, () -> {
                assertThat(test.tasks.getVariables(chair)).containsEntry("area", "alpha");
                assertThat(test.tasks.getIdentityLinksForTask(chair)).hasSize(1);
            });
            refusedWork(person, chair);
        }
        String national = task(alpha, "National");
        test.as("nina", () -> test.tasks.complete(national));
    }

    private static void refusedWork(String person, String task) {
        refused(person, () -> test.tasks.claim(task, person));
        refused(person, () -> test.tasks.setAssignee(task, person));
        refused(person, () -> test.tasks.complete(task));
        refused(person, () -> test.tasks.completeWithVariablesInReturn(task, Map.of(), false));
        refused(person, () -> test.engine.getFormService().submitTaskForm(task, Map.of()));
    }

    @Test
    void whoHasLeftTheGroupHasLeftTheTask() {
        test.member("eva", "alpha.chair");
        String chair = task(alpha, "Chair");
        test.as("eva", () -> test.tasks.claim(chair, "eva"));
        test.identity.deleteMembership("eva", "alpha.chair");

        assertThat(seen("eva", query -> query.taskAssignee("eva"))).isEmpty();
        refused("eva", () -> test.tasks.getVariables(chair));
        refused("eva", () -> test.tasks.complete(chair));
        refused("eva", () -> test.tasks.setAssignee(chair, null));
        test.as("anna", () -> test.tasks.setAssignee(chair, "anna"));
        refused("eva", () -> test.tasks.complete(chair));
    }

    @Test
    void aTaskIsGivenOnlyToSomebodyWhoMayDoIt() {
        String chair = task(alpha, "Chair");
        for (String other : List.of("bo", "cia", "nina", "root", "unknown")) {
            assertThatThrownBy(() -> test.as("anna", () -> test.tasks.setAssignee(chair, other)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("kan inte tilldelas");
            assertThatThrownBy(() -> test.as("anna", () -> test.tasks.claim(chair, other)))
                    .isInstanceOf(RefusedException.class);
        }
        test.as("anna", () -> test.tasks.setAssignee(chair, "dan"));
        assertThat(test.tasks.createTaskQuery().taskId(chair).singleResult().getAssignee())
                .isEqualTo("dan");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void whatIsMoreThanWorkIsRefusedToThePeopleOfTheGroup(String name, Consumer<String> call) {
        String chair = task(alpha, "Chair");
        for (String person : List.of("anna", "bo", "nina", "olle")) {
            refused(person, () -> call.accept(chair));
        }
    }

    static Stream<Object[]> forbidden() {
        return Stream.of(
                call("add candidate group", task -> test.tasks.addCandidateGroup(task, "beta.chair")),
                call("add candidate user", task -> test.tasks.addCandidateUser(task, "bo")),
                call("add assignee link", task -> test.tasks.addUserIdentityLink(task, "bo", "assignee")),
                call("delete group link", task -> test.tasks.deleteCandidateGroup(task, "alpha.chair")),
                call("delete user link", task -> test.tasks.deleteUserIdentityLink(task, "bo", "candidate")),
                call("owner", task -> test.tasks.setOwner(task, "anna")),
                call("delegate", task -> test.tasks.delegateTask(task, "dan")),
                call("resolve", task -> test.tasks.resolveTask(task)),
                call("priority", task -> test.tasks.setPriority(task, 1)),
                call("name", task -> test.tasks.setName(task, "x")),
                call("description", task -> test.tasks.setDescription(task, "x")),
                call("due date", task -> test.tasks.setDueDate(task, new Date())),
                call("follow-up date", task -> test.tasks.setFollowUpDate(task, new Date())),
                call("BPMN error", task -> test.tasks.handleBpmnError(task, "x")),
                call("escalation", task -> test.tasks.handleEscalation(task, "x")),
                call("task variable", task -> test.tasks.setVariable(task, "area", "beta")),
                call("local task variable", task -> test.tasks.setVariableLocal(task, "area", "beta")),
                call("remove task variable", task -> test.tasks.removeVariable(task, "area")),
                call("comment", task -> test.tasks.createComment(task, null, "x")),
                call("read a comment", task -> test.tasks.getTaskComment(task, "x")),
                call("read comments of an instance", task -> test.tasks.getProcessInstanceComments("x")),
                call("delete a comment", task -> test.tasks.deleteTaskComment(task, "x")),
                call("events", task -> test.tasks.getTaskEvents(task)),
                call("attach", task -> test.tasks.createAttachment("x", task, null, "x", "x", "x")),
                call("read attachments", task -> test.tasks.getTaskAttachments(task)),
                call("read an attachment", task -> test.tasks.getAttachment("x")),
                call("subtasks", task -> test.tasks.getSubTasks(task)),
                call("delete the task", task -> test.tasks.deleteTask(task)),
                call("new task", task -> test.tasks.newTask()),
                call("save a task", AccessTest::save),
                call("raw SQL", task -> test.tasks
                        .createNativeTaskQuery()
                        .sql("select 1")
                        .list()),
                call("start without the form", task -> test.runtime.startProcessInstanceByKey("HsvRolloutProcess")),
                call("start in the middle", task -> test.runtime
                        .createProcessInstanceByKey("HsvRolloutProcess")
                        .startBeforeActivity("Chair")
                        .execute()),
                call("instance variable", task -> test.runtime.setVariable(instanceOf(task), "area", "beta")),
                call("delete the instance", task -> test.runtime.deleteProcessInstance(instanceOf(task), "x")),
                call("suspend the instance", task -> test.runtime.suspendProcessInstanceById(instanceOf(task))),
                call("modify the instance", task -> test.runtime
                        .createProcessInstanceModification(instanceOf(task))
                        .cancelAllForActivity("Chair")
                        .execute()),
                call("migrate the instance", task -> test.runtime
                        .newMigration(migrationPlan())
                        .processInstanceIds(instanceOf(task))
                        .execute()),
                call("a right", task -> test.engine.getAuthorizationService().createNewAuthorization(1)),
                call("a membership", task -> test.identity.createMembership("anna", Groups.ADMINISTRATORS)),
                call("a user", task -> test.identity.saveUser(aside(() -> test.identity.newUser("eve")))),
                call("a filter", task -> test.filters.newTaskFilter("x")),
                call("delete a deployment", task -> test.repository.deleteDeployment(definition()[1], true)),
                call("starter", task -> test.repository.addCandidateStarterUser(definition()[0], "anna")),
                call("report", task -> test.engine.getManagementService().getTableCount()));
    }

    private static Object[] call(String name, Consumer<String> call) {
        return new Object[] {name, call};
    }

    /** What is looked up while a person is logged in but is no part of the attack. */
    private static <T> T aside(Supplier<T> lookUp) {
        Authentication authentication = test.identity.getCurrentAuthentication();
        test.identity.clearAuthentication();
        try {
            return lookUp.get();
        } finally {
            if (authentication != null) {
                test.identity.setAuthentication(authentication.getUserId(), authentication.getGroupIds());
            }
        }
    }

    private static String instanceOf(String task) {
        return aside(
                () -> test.tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId());
    }

    private static String[] definition() {
        return aside(() -> {
            var definition = test.repository.createProcessDefinitionQuery().singleResult();
            return new String[] {definition.getId(), definition.getDeploymentId()};
        });
    }

    private static MigrationPlan migrationPlan() {
        String definition = definition()[0];
        return aside(() -> test.runtime
                .createMigrationPlan(definition, definition)
                .mapEqualActivities()
                .build());
    }

    private static void save(String id) {
        Task task = aside(() -> test.tasks.createTaskQuery().taskId(id).singleResult());
        task.setName("x");
        test.tasks.saveTask(task);
    }

    @Test
    void ordinaryPeopleFindNothingElse() {
        for (String person : List.of("anna", "olle", "nobody")) {
            test.as(person, () -> {
                assertThat(test.runtime.createProcessInstanceQuery().list()).isEmpty();
                assertThat(test.runtime.createExecutionQuery().list()).isEmpty();
                assertThat(test.runtime.createVariableInstanceQuery().list()).isEmpty();
                assertThat(test.runtime.createEventSubscriptionQuery().list()).isEmpty();
                assertThat(test.runtime.createIncidentQuery().list()).isEmpty();
                assertThat(test.history.createHistoricTaskInstanceQuery().list())
                        .isEmpty();
                assertThat(test.history.createHistoricProcessInstanceQuery().list())
                        .isEmpty();
                assertThat(test.history.createHistoricActivityInstanceQuery().list())
                        .isEmpty();
                assertThat(test.history.createHistoricVariableInstanceQuery().list())
                        .isEmpty();
                assertThat(test.history.createHistoricDetailQuery().list()).isEmpty();
                assertThat(test.history.createHistoricIdentityLinkLogQuery().list())
                        .isEmpty();
                assertThat(test.history.createUserOperationLogQuery().list()).isEmpty();
                assertThat(test.engine.getManagementService().createJobQuery().list())
                        .isEmpty();
                assertThat(test.engine
                                .getAuthorizationService()
                                .createAuthorizationQuery()
                                .list())
                        .isEmpty();
                assertThat(test.identity.createUserQuery().list()).isEmpty();
                assertThat(test.identity.createGroupQuery().list()).isEmpty();
                assertThat(test.identity.createGroupQuery().groupMember("bo").list())
                        .isEmpty();
                assertThat(test.identity.createUserQuery().userId("bo").list()).isEmpty();
            });
        }
        refused("anna", () -> test.tasks.createTaskReport().taskCountByCandidateGroup());
        refused("anna", () -> test.runtime.getVariables(alpha.getId()));
        refused("anna", () -> test.runtime.getActivityInstance(alpha.getId()));
    }

    @Test
    void everybodyFindsHimselfAndHisGroups() {
        test.as("anna", () -> {
            assertThat(test.identity.createUserQuery().userId("anna").list()).hasSize(1);
            assertThat(test.identity.createGroupQuery().groupMember("anna").list())
                    .hasSize(2);
        });
    }

    @Test
    void theVariablesInTheListFollowTheTasks() {
        assertThat(listed("anna", alpha, beta)).containsExactlyInAnyOrder("ALPHA");
        assertThat(listed("cia", alpha, beta)).containsExactlyInAnyOrder("ALPHA", "BETA");
        assertThat(listed("bo", alpha)).isEmpty();
        assertThat(listed("nobody", alpha)).isEmpty();
        assertThat(listed("nina", alpha, beta)).containsExactlyInAnyOrder("ALPHA", "BETA");
    }

    private static List<Object> listed(String person, ProcessInstance... instances) {
        String[] scopes = Stream.of(instances).map(ProcessInstance::getId).toArray(String[]::new);
        return test.as(person, () -> {
            VariableInstanceQueryImpl query = (VariableInstanceQueryImpl) test.runtime
                    .createVariableInstanceQuery()
                    .variableNameIn("areaName")
                    .variableScopeIdIn(scopes);
            return query.unlimitedList().stream()
                    .map(VariableInstance::getValue)
                    .toList();
        });
    }

    @Test
    void startingIsForTheNationalTeamAndOnlyWithTheForm() {
        String definition = definition()[0];
        refused("anna", () -> test.engine.getFormService().submitStartForm(definition, Map.of()));
        refused("olle", () -> test.engine.getFormService().submitStartForm(definition, Map.of()));
        test.as("nina", () -> {
            assertThat(test.repository
                            .createProcessDefinitionQuery()
                            .startablePermissionCheck()
                            .list())
                    .hasSize(1);
            test.engine.getFormService().submitStartForm(definition, Map.of("area", "gamma"));
        });
        test.as("root", () -> test.runtime.startProcessInstanceByKey("HsvRolloutProcess", Map.of("area", "gamma")));
    }

    @Test
    void theSharedFiltersShowWhatThePersonMaySee() {
        test.as("dan", () -> test.tasks.claim(task(alpha, "Chair"), "dan"));

        assertThat(filterNames("anna"))
                .containsExactlyInAnyOrder("Mina uppgifter", "Mina gruppers uppgifter", "Försenade");
        assertThat(filterNames("nobody")).hasSize(3);
        assertThat(filterNames("nina")).hasSize(4);

        assertThat(filtered("dan", "Mina uppgifter")).hasSize(1);
        assertThat(filtered("anna", "Mina uppgifter")).isEmpty();
        assertThat(filtered("anna", "Mina gruppers uppgifter")).hasSize(2);
        assertThat(filtered("anna", "Försenade")).hasSize(1);
        assertThat(filtered("nobody", "Mina gruppers uppgifter")).isEmpty();
        assertThat(filtered("nobody", "Försenade")).isEmpty();
        assertThat(filtered("nina", "Mina gruppers uppgifter")).hasSize(2);
        assertThat(filtered("nina", "Alla områden")).hasSize(6);
        refused("anna", () -> test.filters.list(filter("Alla områden")));
    }

    private static List<String> filterNames(String person) {
        return test.as(person, () -> test.filters.createTaskFilterQuery().list().stream()
                .map(Filter::getName)
                .toList());
    }

    private static String filter(String name) {
        return aside(() -> test.filters
                .createTaskFilterQuery()
                .filterName(name)
                .singleResult()
                .getId());
    }

    private static List<Task> filtered(String person, String name) {
        String filter = filter(name);
        return test.as(person, () -> {
            List<Task> found = test.filters.list(filter);
            assertThat(test.filters.count(filter)).isEqualTo(found.size());
            return found;
        });
    }

    @Test
    void aFilterIsNotWidenedByWhatTheCallerAdds() {
        String mine = filter("Mina gruppers uppgifter");
        String other = task(beta, "Chair");
        TaskQuery byId = test.tasks.createTaskQuery().taskId(other);
        TaskQuery byGroup = test.tasks
                .createTaskQuery()
                .or()
                .taskCandidateGroup("beta.chair")
                .endOr();
        TaskQuery script = test.tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
        TaskQuery somebody = test.tasks.createTaskQuery().taskCandidateUser("bo");
        test.as("anna", () -> {
            assertThat(test.filters.<Task, TaskQuery>list(mine, byId)).isEmpty();
            assertThat(test.filters.<Task, TaskQuery>list(mine, byGroup)).isEmpty();
            assertThat(test.filters.<Task, TaskQuery>list(mine, somebody))
                    .hasSize(2); // her own: the filter's user counts
            assertThat(test.filters.count(mine, byId)).isZero();
            assertThatThrownBy(() -> test.filters.list(mine, script)).isInstanceOf(BadUserRequestException.class);
        });
    }

    @Test
    void theFiltersShowAreaAndPhase() {
        Map<String, Object> properties =
                test.filters.getFilter(filter("Mina uppgifter")).getProperties();
        assertThat(properties.get("variables").toString()).contains("areaName", "Område", "phase", "Fas");
        assertThat(properties).containsEntry("description", "Uppgifter som du har tagit på dig.");
    }

    @Test
    void furtherNodesCreateNothingAgainAndOverwriteNothing() throws Exception {
        long rows =
                test.engine.getAuthorizationService().createAuthorizationQuery().count();
        Filter filter = test.filters.getFilter(filter("Alla områden"));
        test.filters.saveFilter(filter.setName("Hela landet"));

        List<Thread> nodes = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(new StandingGrants(test.engine, new SharedFilters(test.engine))::create))
                .toList();
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }

        assertThat(test.engine
                        .getAuthorizationService()
                        .createAuthorizationQuery()
                        .count())
                .isEqualTo(rows);
        assertThat(test.filters.createTaskFilterQuery().count()).isEqualTo(4);
        assertThat(test.filters.getFilter(filter.getId()).getName()).isEqualTo("Hela landet");
        test.filters.saveFilter(filter.setName("Alla områden"));
    }

    @Test
    void noAuthorizationIsEverWrittenForATaskOrAPerson() {
        long rows =
                test.engine.getAuthorizationService().createAuthorizationQuery().count();
        test.as("anna", () -> test.tasks.claim(task(alpha, "Chair"), "anna"));
        test.identity.saveUser(test.identity.newUser("fia"));
        assertThat(test.engine
                        .getAuthorizationService()
                        .createAuthorizationQuery()
                        .count())
                .isEqualTo(rows);
    }

    @Test
    void aListCostsTheSameWithThreeGroupsAndWith290() {
        String[] many =
                IntStream.range(0, 290).mapToObj(i -> "area" + i + ".chair").toArray(String[]::new);
        test.member("wide", many);
        test.member("wide", "alpha.chair");
        test.member("narrow", "alpha.chair", "area1.chair", "area2.chair");
        String filter = filter("Mina gruppers uppgifter");

        Consumer<String> list = person -> test.as(person, () -> {
            assertThat(test.tasks.createTaskQuery().list()).hasSize(1);
        });
        Consumer<String> filtered = person -> test.as(person, () -> {
            assertThat(test.filters.list(filter)).hasSize(1);
        });
        int own = 1; // the groups that the test itself looks up
        assertThat(test.statementsOf(() -> list.accept("wide")) - own).isEqualTo(1);
        assertThat(test.statementsOf(() -> list.accept("narrow")) - own).isEqualTo(1);
        assertThat(test.statementsOf(() -> filtered.accept("wide")))
                .isEqualTo(test.statementsOf(() -> filtered.accept("narrow")))
                .isLessThan(8);
    }

    @Test
    void whoIsNotLoggedInIsTheApplicationItself() {
        String chair = task(alpha, "Chair");
        assertThatCode(() -> {
                    test.tasks.setAssignee(chair, "anybody");
                    test.tasks.setVariable(chair, "x", 1);
                    test.tasks.complete(chair);
                })
                .doesNotThrowAnyException();
    }

    private static void refused(String person, ThrowingCallable call) {
        assertThatThrownBy(() -> test.as(person, () -> {
                    try {
                        call.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new AssertionError(e);
                    }
                }))
                .as(person)
                .isInstanceOf(AuthorizationException.class);
    }
}
