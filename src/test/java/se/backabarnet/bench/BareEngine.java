package se.backabarnet.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import se.backabarnet.engine.ProcessVariables;

/**
 * The engine with its defaults and nothing of ours: history full, authorizations as its own provider writes them, answers
 * kept as process variables. The delegates set what the diagrams go on by, and nothing else; readiness always holds.
 */
final class BareEngine {

    private static final String TEAM = "national-process-team";

    private BareEngine() {}

    static Contender start(String url) throws IOException {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(new CountingDataSource(BenchServer.pool(url, 20)));
        configuration.setProcessEngineName("bare");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAuthorizationEnabled(true);
        configuration.setJobExecutorActivate(false);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.setBeans(stubs());
        ProcessEngine engine = configuration.buildProcessEngine();
        deploy(engine);
        grant(engine, Resources.PROCESS_DEFINITION, Permissions.CREATE_INSTANCE, Permissions.READ);
        grant(engine, Resources.PROCESS_INSTANCE, Permissions.CREATE);
        return new Contender("bare engine", engine, new JdbcTemplate(BenchServer.pool(url, 5)), engine::close);
    }

    private static void deploy(ProcessEngine engine) throws IOException {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (String pattern : new String[] {"classpath:bpmn/*.bpmn", "classpath:dmn/*.dmn", "classpath:forms/*.form"}) {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                deployment.addInputStream(file.getFilename(), file.getInputStream());
            }
        }
        deployment.deploy();
    }

    private static void grant(ProcessEngine engine, Resource resource, Permission... permissions) {
        AuthorizationService service = engine.getAuthorizationService();
        Authorization grant = service.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(TEAM);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.setPermissions(permissions);
        service.saveAuthorization(grant);
    }

    private static Map<Object, Object> stubs() {
        Map<Object, Object> stubs = new HashMap<>();
        JavaDelegate nothing = execution -> {};
        stubs.put("registerRolloutDelegate", (JavaDelegate) execution -> {
            String rolloutId = execution.getProcessInstanceId();
            String name = (String) execution.getVariable(ProcessVariables.AREA_NAME);
            execution.setProcessBusinessKey(rolloutId);
            execution
                    .getProcessInstance()
                    .setVariables(Map.of(
                            ProcessVariables.ROLLOUT_ID, rolloutId,
                            ProcessVariables.AREA, name.toLowerCase(Locale.ROOT),
                            ProcessVariables.EDITION, execution.getVariable("rolloutEdition")));
        });
        stubs.put(
                "beginPhaseDelegate", (JavaDelegate) execution -> execution.setVariable(ProcessVariables.READY, null));
        stubs.put("judgeReadinessDelegate", (JavaDelegate)
                execution -> execution.setVariable(ProcessVariables.READY, true));
        stubs.put("closePhaseDelegate", nothing);
        stubs.put("finishRolloutDelegate", nothing);
        stubs.put("notifyDelegate", nothing);
        stubs.put("sendMailDelegate", nothing);
        stubs.put("checklistItems", new Object());
        return stubs;
    }
}
