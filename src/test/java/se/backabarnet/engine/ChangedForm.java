package se.backabarnet.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;

/** What a process owner may deploy instead of a shipped form. */
public final class ChangedForm implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcessEngine engine;
    private final String deploymentId;

    private ChangedForm(ProcessEngine engine, String deploymentId) {
        this.engine = engine;
        this.deploymentId = deploymentId;
    }

    /** Offers "Ej aktuellt" for a point whose readiness table does not. */
    static ChangedForm lenient(ProcessEngine engine, String taskId) {
        return of(engine, taskId, form -> form.path("components").forEach(component -> {
            if (component.path("key").asText().equals("itemStatus")) {
                ((ArrayNode) component.path("values"))
                        .addObject()
                        .put("label", "Ej aktuellt")
                        .put("value", "NOT_APPLICABLE");
            }
        }));
    }

    /** Asks more than the shipped one: the components are a list, as a form's JSON has them. */
    public static ChangedForm asking(ProcessEngine engine, String taskId, String components) {
        return of(engine, taskId, form -> {
            try {
                ((ArrayNode) form.path("components")).addAll((ArrayNode) JSON.readTree(components));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Deployed until closed; what is changed is the form that the task has now. */
    private static ChangedForm of(ProcessEngine engine, String taskId, Consumer<ObjectNode> change) {
        try (InputStream form = engine.getFormService().getDeployedTaskForm(taskId)) {
            ObjectNode changed = (ObjectNode) JSON.readTree(form);
            change.accept(changed);
            String id = engine.getRepositoryService()
                    .createDeployment()
                    .name("Changed form of a test")
                    .addString(changed.path("id").asText() + ".form", changed.toString())
                    .deploy()
                    .getId();
            return new ChangedForm(engine, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deploymentId, true);
    }
}
