package se.backabarnet.stop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest version of a decision table, with a typographic quote that no deployment would let through. */
public final class BrokenTable {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final DecisionDefinition definition;
    private final String whole;
    private String mended;

    BrokenTable(ProcessEngine engine, JdbcClient jdbc, String key) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.definition = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        this.whole = content(engine.getRepositoryService(), definition);
        write(whole.replace("<text>not(\"DONE\")</text>", "<text>not(”DONE”)</text>"));
    }

    int version() {
        return definition.getVersion();
    }

    /** Deploys the table as it was, as its next version. */
    void deployMended() {
        mended = engine.getRepositoryService()
                .createDeployment()
                .addString(definition.getResourceName(), whole)
                .deploy()
                .getId();
    }

    /** As if nothing had been broken or deployed. */
    public void repair() {
        write(whole);
        if (mended != null) {
            engine.getRepositoryService().deleteDeployment(mended, true);
        }
    }

    private void write(String content) {
        jdbc.sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = ?")
                .params(content.getBytes(UTF_8), definition.getDeploymentId(), definition.getResourceName())
                .update();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardDecisionDefinitionCache();
    }

    private static String content(RepositoryService repository, DecisionDefinition definition) {
        try (InputStream model = repository.getDecisionModel(definition.getId())) {
            return new String(model.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
