package se.backabarnet.bench;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An engine that rollouts run through.
 *
 * @param books the benchmark's own way to the engine's database, which is not counted
 */
record Contender(String name, ProcessEngine engine, JdbcTemplate books, AutoCloseable resource)
        implements AutoCloseable {

    String definitionOf(String processKey) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
    }

    @Override
    public void close() throws Exception {
        resource.close();
    }
}
