package se.backabarnet.engine.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.stereotype.Component;
import se.backabarnet.Groups;

/**
 * Puts the rules of this package into the engine and, once it runs, creates the groups, grants and filters that stand. It
 * leaves no switch to the configuration files: an engine without these rules must not exist.
 */
@Component
public class AccessPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setAuthorizationEnabled(true);
        configuration.setAuthorizationCheckRevokes("never");
        configuration.setEnableHistoricInstancePermissions(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setAdminGroups(new ArrayList<>(List.of(Groups.ADMINISTRATORS)));
        configuration.setResourceAuthorizationProvider(new NoAuthorizationRows());
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new TaskAccessChecker()));
        configuration.setCustomSessionFactories(
                with(configuration.getCustomSessionFactories(), new AuthorizationManagers()));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), new CommandGuard(configuration)));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new StandingGrants(engine, new SharedFilters(engine)).create();
    }

    private static <T> List<T> with(List<T> others, T mine) {
        List<T> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(mine);
        return all;
    }

    private static class AuthorizationManagers implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new GroupScopedAuthorizationManager();
        }
    }
}
