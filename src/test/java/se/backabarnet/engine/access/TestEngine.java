package se.backabarnet.engine.access;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;

/** A plain engine on its own real PostgreSQL, with the plugins under test and nothing else of the application. */
public class TestEngine implements AutoCloseable {

    public final ProcessEngine engine;
    public final TaskService tasks;
    public final RuntimeService runtime;
    public final RepositoryService repository;
    public final IdentityService identity;
    public final FilterService filters;
    public final HistoryService history;

    private final EmbeddedPostgres postgres;
    private final HikariDataSource pool = new HikariDataSource();
    private final AtomicInteger statements = new AtomicInteger();

    public TestEngine(ProcessEnginePlugin... plugins) {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .target("1")
                .load()
                .migrate();
        pool.setDataSource(postgres.getPostgresDatabase());
        engine = start(plugins);
        tasks = engine.getTaskService();
        runtime = engine.getRuntimeService();
        repository = engine.getRepositoryService();
        identity = engine.getIdentityService();
        filters = engine.getFilterService();
        history = engine.getHistoryService();
    }

    private ProcessEngine start(ProcessEnginePlugin... plugins) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("test" + System.nanoTime());
        configuration.setDataSource(counted(pool));
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("activity");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setGeneralResourceWhitelistPattern("[\\p{L}\\p{N}._@-]+");
        configuration.setProcessEnginePlugins(List.of(plugins));
        return configuration.buildProcessEngine();
    }

    public void member(String user, String... groups) {
        for (String group : groups) {
            if (identity.createGroupQuery().groupId(group).count() == 0) {
                identity.saveGroup(identity.newGroup(group));
            }
            if (identity.createUserQuery().userId(user).count() == 0) {
                identity.saveUser(identity.newUser(user));
            }
            identity.createMembership(user, group);
        }
    }

    /** Calls the engine as that person with the groups she has now, as a request does. */
    public <T> T as(String user, Supplier<T> call) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(user, groups);
        try {
            return call.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    public void as(String user, Runnable call) {
        as(user, () -> {
            call.run();
            return null;
        });
    }

    public int statementsOf(Runnable call) {
        statements.set(0);
        call.run();
        return statements.get();
    }

    private DataSource counted(DataSource dataSource) {
        return proxy(
                DataSource.class,
                dataSource,
                "getConnection",
                connection -> proxy(Connection.class, (Connection) connection, "prepareStatement", statement -> {
                    statements.incrementAndGet();
                    return statement;
                }));
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(
            Class<T> type, T target, String method, java.util.function.UnaryOperator<Object> result) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
            try {
                Object value = called.invoke(target, arguments);
                return called.getName().equals(method) ? result.apply(value) : value;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Override
    public void close() throws Exception {
        engine.close();
        pool.close();
        postgres.close();
    }
}
