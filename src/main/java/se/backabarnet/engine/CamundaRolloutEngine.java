package se.backabarnet.engine;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.rollout.RolloutEngine;

/** Tells the running phase, by message, that a point is reopened. */
@Component
class CamundaRolloutEngine implements RolloutEngine {

    private final RuntimeService runtimeService;
    private final OnBehalfOfNobody onBehalfOfNobody;

    CamundaRolloutEngine(@Lazy RuntimeService runtimeService, OnBehalfOfNobody onBehalfOfNobody) {
        this.runtimeService = runtimeService;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public void reopenItem(UUID rolloutId, int phase, String itemId) {
        onBehalfOfNobody.run(() -> {
            runtimeService
                    .createMessageCorrelation(ProcessKeys.ITEM_REOPENED)
                    .processInstanceBusinessKey(rolloutId.toString())
                    .processInstanceVariableEquals(ProcessVariables.PHASE, (long) phase)
                    .setVariablesToTriggeredScope(Map.of(ProcessVariables.ITEM_ID, itemId))
                    .correlate();
            return null;
        });
    }
}
