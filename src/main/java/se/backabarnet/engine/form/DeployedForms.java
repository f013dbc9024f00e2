package se.backabarnet.engine.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.springframework.stereotype.Component;

/** The newest version of every deployed form. Which one is newest is asked of the database; what it holds never changes. */
@Component
class DeployedForms {

    private final Map<String, Form> byDefinitionId = new ConcurrentHashMap<>();

    /** Works inside an engine command. */
    Form latest(String formId) {
        CommandContext command = Context.getCommandContext();
        CamundaFormDefinitionEntity definition =
                command.getCamundaFormDefinitionManager().findLatestDefinitionByKey(formId);
        if (definition == null) {
            throw new IllegalStateException("form " + formId + " is not deployed");
        }
        return byDefinitionId.computeIfAbsent(
                definition.getId(),
                id -> Form.parse(command.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(
                                definition.getDeploymentId(), definition.getResourceName())
                        .getBytes()));
    }
}
