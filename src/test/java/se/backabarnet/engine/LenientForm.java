package se.backabarnet.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.ProcessEngine;

/** What a process owner may deploy: a form that offers "Ej aktuellt" for a point whose readiness table does not. */
final class LenientForm implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcessEngine engine;
    private final String deploymentId;

    private LenientForm(ProcessEngine engine, String deploymentId) {
        this.engine = engine;
        this.deploymentId = deploymentId;
    }

    /** Deployed until closed; the form is the one that the task has now. */
    static LenientForm insteadOf(ProcessEngine engine, String taskId) {
        try (InputStream form = engine.getFormService().getDeployedTaskForm(taskId)) {
            ObjectNode lenient = (ObjectNode) JSON.readTree(form);
            for (JsonNode component : lenient.path("components")) {
                if (component.path("key").asText().equals("itemStatus")) {
                    ((ArrayNode) component.path("values"))
                            .addObject()
                            .put("label", "Ej aktuellt")
                            .put("value", "NOT_APPLICABLE");
                }
            }
            String id = engine.getRepositoryService()
                    .createDeployment()
                    .name("Lenient form of a test")
                    .addString(lenient.path("id").asText() + ".form", lenient.toString())
                    .deploy()
                    .getId();
            return new LenientForm(engine, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deploymentId, true);
    }
}
