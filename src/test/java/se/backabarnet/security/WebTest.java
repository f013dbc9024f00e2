package se.backabarnet.security;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.WebClient;

/** One person per kind, all with the same password, and a task for the one who has no national role. */
@ApplicationTest
abstract class WebTest {

    static final String PASSWORD = "Lösenord-1";
    static final String CHAIR = "webtest.chair";
    static final String TEAM = "webtest.team";
    static final String OWNER = "webtest.owner";
    static final String ADMIN = "webtest.admin";

    /** The area of these tests' own, and the one group of it. */
    static final String LOCAL_GROUP = "webstad.chair";

    private static final Map<String, String> GROUPS =
            Map.of(CHAIR, LOCAL_GROUP, TEAM, "national-process-team", OWNER, "process-owners", ADMIN, "camunda-admin");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    private String deployment;

    String taskId;

    @BeforeEach
    void arrange() {
        forgetFailedLogins();
        if (identity.createGroupQuery().groupId(LOCAL_GROUP).count() == 0) {
            identity.saveGroup(identity.newGroup(LOCAL_GROUP));
        }
        GROUPS.forEach(this::add);
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("web-test.bpmn", model())
                .deploy()
                .getId();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("WebTestProcess", Map.of("area", "webstad"))
                .getId();
        taskId = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void tidyUp() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        GROUPS.keySet().forEach(identity::deleteUser);
        identity.deleteGroup(LOCAL_GROUP);
        forgetFailedLogins();
    }

    void add(String name, String... groups) {
        User user = identity.newUser(name);
        user.setFirstName("Test");
        user.setLastName(name);
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        List.of(groups).forEach(group -> identity.createMembership(name, group));
    }

    WebClient client() {
        return new WebClient(port);
    }

    WebClient loggedIn(String name) {
        return client().loggedIn(name, PASSWORD);
    }

    WebClient basic(String name) {
        return client().withBasic(name, PASSWORD);
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("WebTestProcess")
                .name("Testprocess")
                .camundaHistoryTimeToLive(3650)
                .startEvent()
                .userTask("Item_WebTest")
                .name("Testuppgift")
                .camundaCandidateGroups("${area}.chair")
                .endEvent()
                .done();
    }

    private void add(String name, String group) {
        add(name, new String[] {group});
    }

    private void forgetFailedLogins() {
        jdbc.sql("delete from login_attempt").update();
    }
}
