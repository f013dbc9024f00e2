package se.backabarnet.security;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** One person per kind, all with the same password, a filter and a task, and the grants that the tests need. */
class SomePeople implements ApplicationRunner {

    static final String PASSWORD = "Lösenord-1";
    static final String CHAIR = "test.chair";
    static final String TEAM = "test.team";
    static final String OWNER = "test.owner";
    static final String ADMIN = "test.admin";

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final RuntimeService runtime;

    SomePeople(
            IdentityService identity,
            AuthorizationService authorizations,
            FilterService filters,
            TaskService tasks,
            RepositoryService repository,
            RuntimeService runtime) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.repository = repository;
        this.runtime = runtime;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        add(CHAIR, "teststad.chair");
        add(TEAM, "national-process-team");
        add(OWNER, "process-owners");
        add(ADMIN, "camunda-admin");
        grantEverybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grantEverybody(Resources.FILTER, "*", Permissions.READ);
        for (Resources resource : Resources.values()) {
            grant("camunda-admin", resource, "*", Permissions.ALL);
        }
        for (Resources readable :
                new Resources[] {Resources.TASK, Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE}) {
            grant("national-process-team", readable, "*", Permissions.READ);
        }
        grant("process-owners", Resources.DEPLOYMENT, "*", Permissions.CREATE);
        Filter filter = filters.newTaskFilter("Mina gruppers uppgifter");
        filter.setQuery(tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
        filter.setProperties(Map.of("refresh", true, "priority", 1));
        filters.saveFilter(filter);
        startSomething();
    }

    void add(String name, String... groups) {
        User user = identity.newUser(name);
        user.setFirstName("Test");
        user.setLastName(name);
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        for (String id : groups) {
            Group group = identity.newGroup(id);
            group.setName(id);
            identity.saveGroup(group);
            identity.createMembership(name, id);
        }
    }

    private void startSomething() {
        repository
                .createDeployment()
                .addModelInstance(
                        "test.bpmn",
                        Bpmn.createExecutableProcess("TestProcess")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("Item_Test")
                                .name("Testuppgift")
                                .camundaCandidateGroups("teststad.chair")
                                .endEvent()
                                .done())
                .deploy();
        runtime.startProcessInstanceByKey("TestProcess");
    }

    private void grantEverybody(Resource resource, String id, Permission permission) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        grant.setUserId(Authorization.ANY);
        save(grant, resource, id, permission);
    }

    private void grant(String group, Resource resource, String id, Permission permission) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        save(grant, resource, id, permission);
    }

    private void save(Authorization grant, Resource resource, String id, Permission permission) {
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        authorizations.saveAuthorization(grant);
    }
}
