package se.backabarnet.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.boot.BootstrapRegistry;
import org.springframework.boot.BootstrapRegistryInitializer;

/**
 * Reads the engine's SQL mappings, the longest part of its start, on a thread of its own from the first moment on, while
 * everything that the engine waits for gets ready.
 */
class EngineMappings implements BootstrapRegistryInitializer {

    private final FutureTask<SqlSessionFactory> reading = new FutureTask<>(EngineMappings::read);

    @Override
    public void initialize(BootstrapRegistry registry) {
        Thread reader = new Thread(reading, "engine-mappings");
        reader.setDaemon(true);
        reader.start();
        registry.addCloseListener(
                event -> event.getApplicationContext().getBeanFactory().registerSingleton("engineMappings", this));
    }

    /** Waits for what is left of the reading, and gives it to the engine. */
    void into(ProcessEngineConfigurationImpl engine) {
        try {
            engine.setSqlSessionFactory(reading.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the engine's mappings were read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The engine's mappings cannot be read", e.getCause());
        }
    }

    /** What the engine tells its mappings when it reads them itself. */
    static void complete(ProcessEngineConfigurationImpl engine) {
        Configuration mappings = engine.getSqlSessionFactory().getConfiguration();
        mappings.setEnvironment(new Environment("default", engine.getTransactionFactory(), engine.getDataSource()));
        mappings.setDefaultStatementTimeout(engine.getJdbcStatementTimeout());
        if (engine.isJdbcBatchProcessing()) {
            mappings.setDefaultExecutorType(ExecutorType.BATCH);
        }
    }

    /** As the engine itself reads them, without the environment, which it knows only later. */
    private static SqlSessionFactory read() throws IOException {
        Properties properties = new Properties();
        properties.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(properties, "", DbSqlSessionFactory.POSTGRES);
        try (InputStream mappings = ProcessEngineConfigurationImpl.class
                .getClassLoader()
                .getResourceAsStream(ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE)) {
            return new DefaultSqlSessionFactory(new XMLConfigBuilder(mappings, "", properties).parse());
        }
    }
}
