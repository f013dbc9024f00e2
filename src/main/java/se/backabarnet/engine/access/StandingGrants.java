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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import se.backabarnet.Groups;
import se.backabarnet.engine.ProcessKeys;

/**
 * The few rights that stand in the engine, all of them given to everybody or to a national group. They are looked for at
 * every start and created where missing; what an administrator has changed is left as it is. The nodes of a cluster do it one
 * after the other, under the engine's own start-up lock.
 */
class StandingGrants {

    private static final List<String> ROLLOUT_PROCESSES =
            List.of(ProcessKeys.rollout("hsv"), ProcessKeys.rollout("region"));

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
            List<Authorization> standing = standing();
            Stream.of(everybody(), nationalProcessTeam(), processOwners(), administrators(), newFilters())
                    .flatMap(grants -> grants)
                    .filter(grant -> standing.stream().noneMatch(grant::isMadeBy))
                    .forEach(this::save);
            return null;
        });
    }

    private void createGroups() {
        IdentityService service = engine.getIdentityService();
        Set<String> existing = service.createGroupQuery().groupIdIn(national()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        NAMES.forEach((id, name) -> {
            if (!existing.contains(id)) {
                Group group = service.newGroup(id);
                group.setName(name);
                group.setType("NATIONAL");
                service.saveGroup(group);
            }
        });
    }

    private List<Authorization> standing() {
        AuthorizationService service = engine.getAuthorizationService();
        List<Authorization> standing = new ArrayList<>(service.createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GLOBAL)
                .list());
        standing.addAll(service.createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(national())
                .list());
        return standing;
    }

    private static String[] national() {
        return NAMES.keySet().toArray(String[]::new);
    }

    private static Stream<Grant> everybody() {
        return Stream.of(
                new Grant(null, APPLICATION, "tasklist", ACCESS), new Grant(null, APPLICATION, "welcome", ACCESS));
    }

    private static Stream<Grant> nationalProcessTeam() {
        String team = Groups.NATIONAL_PROCESS_TEAM;
        return Stream.concat(
                Stream.of(
                        new Grant(team, TASK, ANY, READ),
                        new Grant(team, PROCESS_INSTANCE, ANY, READ, CREATE),
                        new Grant(team, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK)),
                ROLLOUT_PROCESSES.stream()
                        .map(process -> new Grant(team, PROCESS_DEFINITION, process, CREATE_INSTANCE)));
    }

    /** Definitions hold nothing about any area; nothing is granted on instances. */
    private static Stream<Grant> processOwners() {
        String owners = Groups.PROCESS_OWNERS;
        return Stream.of(
                new Grant(owners, DEPLOYMENT, ANY, CREATE, READ),
                new Grant(owners, PROCESS_DEFINITION, ANY, READ),
                new Grant(owners, DECISION_DEFINITION, ANY, READ),
                new Grant(owners, DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
    }

    private static Stream<Grant> administrators() {
        return Arrays.stream(Resources.values()).map(resource -> new Grant(Groups.ADMINISTRATORS, resource, ANY, ALL));
    }

    private Stream<Grant> newFilters() {
        return filters.create().entrySet().stream()
                .map(filter -> new Grant(
                        filter.getValue() ? Groups.NATIONAL_PROCESS_TEAM : null, FILTER, filter.getKey(), READ));
    }

    private void save(Grant grant) {
        AuthorizationService service = engine.getAuthorizationService();
        Authorization authorization = service.createNewAuthorization(grant.type());
        if (grant.group() != null) {
            authorization.setGroupId(grant.group());
        }
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        authorization.setPermissions(grant.permissions());
        service.saveAuthorization(authorization);
    }

    /** @param group who is given the permissions, or null for everybody */
    private record Grant(String group, Resource resource, String resourceId, Permission... permissions) {

        int type() {
            return group == null ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT;
        }

        /** Whatever its permissions are by now: an administrator may have changed them. */
        boolean isMadeBy(Authorization standing) {
            return standing.getAuthorizationType() == type()
                    && (group == null || group.equals(standing.getGroupId()))
                    && standing.getResourceType() == resource.resourceType()
                    && resourceId.equals(standing.getResourceId());
        }
    }
}
