package se.backabarnet.security;

import static se.backabarnet.Groups.ADMINISTRATORS;
import static se.backabarnet.Groups.NATIONAL_PROCESS_TEAM;
import static se.backabarnet.Groups.PROCESS_OWNERS;
import static se.backabarnet.security.EngineApiRule.everyone;

import java.util.List;

/**
 * Which addresses of the engine's interface who may call; whatever is not listed is refused. The engine's own grants
 * then decide about the single task, definition or deployment. The list for everyone is what Tasklist calls.
 */
final class EngineApiRules {

    private static final List<EngineApiRule> NEVER =
            List.of(everyone("*", "identity/verify", "tells whether a password is right, past the slowing down"));

    private static final List<EngineApiRule> ALLOWED = List.of(
            everyone("GET", "task", "lists one's tasks"),
            everyone("POST", "task", "lists one's tasks by many criteria"),
            everyone("GET", "task/count", "counts one's tasks"),
            everyone("POST", "task/count", "counts one's tasks by many criteria"),
            everyone("GET", "task/{}", "shows a task"),
            everyone("GET", "task/{}/form", "tells which form a task has"),
            everyone("GET", "task/{}/deployed-form", "fetches a task's form"),
            everyone("GET", "task/{}/rendered-form", "fetches the plain form of a task without one of its own"),
            everyone("GET", "task/{}/form-variables", "fills in a task's form"),
            everyone("GET", "task/{}/variables", "fills in the plain form"),
            everyone("GET", "task/{}/identity-links", "shows which groups a task is for"),
            everyone("GET", "task/{}/comment", "shows a task's comments"),
            everyone("POST", "task/{}/claim", "takes a task on"),
            everyone("POST", "task/{}/unclaim", "gives a task back"),
            everyone("POST", "task/{}/assignee", "hands a task to a colleague"),
            everyone("POST", "task/{}/complete", "completes a task"),
            everyone("POST", "task/{}/submit-form", "completes a task with its form"),
            everyone("GET", "filter", "shows the filters at the left"),
            everyone("OPTIONS", "filter", "asks whether one may make filters"),
            everyone("GET", "filter/count", "tells whether there are filters"),
            everyone("GET", "filter/{}", "shows one filter"),
            everyone("GET", "filter/{}/list", "lists a filter's tasks"),
            everyone("POST", "filter/{}/list", "lists a filter's tasks, sorted or searched"),
            everyone("GET", "filter/{}/count", "counts a filter's tasks"),
            everyone("POST", "filter/{}/count", "counts a filter's tasks when searched"),
            everyone("GET", "group", "shows the names of a task's groups"),
            everyone("POST", "group", "shows one's own groups on the profile page"),
            everyone("GET", "group/count", "counts one's own groups on the profile page"),
            everyone("GET", "process-definition", "shows what can be started"),
            everyone("GET", "process-definition/count", "pages through what can be started"),
            everyone("GET", "history/user-operation", "shows what happened to a task"),
            everyone("GET", "history/user-operation/count", "pages through what happened to a task"),
            everyone("GET", "identity/groups", "tells one's own groups"),
            everyone("GET", "identity/password-policy", "is asked for by the profile page"),
            everyone("GET", "user/{}/profile", "shows one's own name"),
            team("GET", "task/{}/**", "reads every task"),
            team("GET", "process-instance", "lists rollouts under way"),
            team("POST", "process-instance", "lists rollouts by many criteria"),
            team("GET", "process-instance/**", "reads a rollout under way"),
            team("POST", "process-instance/count", "counts rollouts by many criteria"),
            team("GET", "process-definition/**", "reads the models and their start forms"),
            team("GET", "decision-definition", "lists the decision tables"),
            team("GET", "decision-definition/**", "reads a decision table"),
            team("POST", "process-definition/{}/start", "starts a rollout"),
            team("POST", "process-definition/{}/submit-form", "starts a rollout with its form"),
            team("POST", "process-definition/key/{}/start", "starts a rollout"),
            team("POST", "process-definition/key/{}/submit-form", "starts a rollout with its form"),
            owners("POST", "deployment/create", "deploys a model, a table or a form"),
            owners("GET", "deployment", "lists deployments"),
            owners("GET", "deployment/**", "reads a deployment and its files"),
            owners("GET", "process-definition/**", "reads the models"),
            owners("GET", "decision-definition", "lists the decision tables"),
            owners("GET", "decision-definition/**", "reads a decision table"),
            owners("GET", "decision-requirements-definition", "lists the tables that belong together"),
            owners("GET", "decision-requirements-definition/**", "reads tables that belong together"),
            owners("GET", "version", "tells Camunda Modeler that it can deploy here"),
            new EngineApiRule(ADMINISTRATORS, "*", "**", "administers the engine"));

    private EngineApiRules() {}

    /**
     * @param path decoded and normalised, below the engine's root, without the first slash
     */
    static boolean allow(Person person, String method, String path) {
        return NEVER.stream().noneMatch(rule -> rule.allows(person, method, path))
                && ALLOWED.stream().anyMatch(rule -> rule.allows(person, method, path));
    }

    private static EngineApiRule team(String method, String path, String reason) {
        return new EngineApiRule(NATIONAL_PROCESS_TEAM, method, path, reason);
    }

    private static EngineApiRule owners(String method, String path, String reason) {
        return new EngineApiRule(PROCESS_OWNERS, method, path, reason);
    }
}
