package se.backabarnet.engine.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import se.backabarnet.Groups;

/**
 * The few rights that stand in the engine, all of them given to everybody or to a national group. They are looked for at
 * every start and created where missing; what an administrator has changed is left as it is. The nodes of a cluster do it one
 * after the other, under the engine's own start-up lock.
 */
class StandingGrants {

    private static final List<String> ROLLOUT_PROCESSES = List.of("HsvRolloutProcess", "RegionRolloutProcess");

    /** What the national groups are called in the administration pages. */
    private static final Map<String, String> NAMES = Map.of(
            Groups.NATIONAL_PROCESS_TEAM, "Nationellt processteam",
            Groups.BOARD, "Backa barnet Sveriges styrelse",
            Groups.PROCESS_OWNERS, "Processägare",
            Groups.ADMINISTRATORS, "Administratörer");

    private final ProcessEngine engine;
    private final SharedFilters filters;

    StandingGrants(ProcessEngine engine, SharedFilters filters) {
        this.engine = engine;
        this.filters = filters;
    }

    void create() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            context.getPropertyManager().acquireExclusiveLockForStartup();
            createGroups();
            grantEverybody();
            grantNationalProcessTeam();
            grantProcessOwners();
            grantAdministrators();
            filters.create().forEach(this::grantFilter);
            return null;
        });
    }

    private void createGroups() {
        NAMES.forEach((id, name) -> {
            if (engine.getIdentityService().createGroupQuery().groupId(id).count() == 0) {
                Group group = engine.getIdentityService().newGroup(id);
                group.setName(name);
                group.setType("NATIONAL");
                engine.getIdentityService().saveGroup(group);
            }
        });
    }

    private void grantEverybody() {
        grant(null, APPLICATION, "tasklist", ACCESS);
        grant(null, APPLICATION, "welcome", ACCESS);
    }

    private void grantNationalProcessTeam() {
        String team = Groups.NATIONAL_PROCESS_TEAM;
        grant(team, TASK, ANY, READ);
        grant(team, PROCESS_INSTANCE, ANY, READ, CREATE);
        grant(team, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK);
        ROLLOUT_PROCESSES.forEach(process -> grant(team, PROCESS_DEFINITION, process, CREATE_INSTANCE));
    }

    /** Definitions hold nothing about any area; nothing is granted on instances. */
    private void grantProcessOwners() {
        String owners = Groups.PROCESS_OWNERS;
        grant(owners, DEPLOYMENT, ANY, CREATE, READ);
        grant(owners, PROCESS_DEFINITION, ANY, READ);
        grant(owners, DECISION_DEFINITION, ANY, READ);
        grant(owners, DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
    }

    private void grantAdministrators() {
        for (Resource resource : Resources.values()) {
            grant(Groups.ADMINISTRATORS, resource, ANY, ALL);
        }
    }

    private void grantFilter(String filter, boolean nationalOnly) {
        grant(nationalOnly ? Groups.NATIONAL_PROCESS_TEAM : null, FILTER, filter, READ);
    }

    /** No group means everybody. */
    private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        AuthorizationService service = engine.getAuthorizationService();
        int type = group == null ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT;
        var existing = service.createAuthorizationQuery()
                .authorizationType(type)
                .resourceType(resource)
                .resourceId(resourceId);
        if ((group == null ? existing : existing.groupIdIn(group)).count() == 0) {
            Authorization authorization = service.createNewAuthorization(type);
            if (group != null) {
                authorization.setGroupId(group);
            }
            authorization.setResource(resource);
            authorization.setResourceId(resourceId);
            authorization.setPermissions(permissions);
            service.saveAuthorization(authorization);
        }
    }
}
