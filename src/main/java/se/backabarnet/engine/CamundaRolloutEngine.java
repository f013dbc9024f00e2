package se.backabarnet.engine;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.RefusedException;
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

    /** The phase may be signed off in the same moment: then either that or this is refused, and the person is told. */
    @Override
    public void reopenItem(UUID rolloutId, int phase, String itemId) {
        try {
            onBehalfOfNobody.run(() -> {
                correlate(rolloutId, phase, itemId);
                return null;
            });
        } catch (ProcessEngineException e) {
            if (e instanceof MismatchingMessageCorrelationException || Conflicts.caused(e)) {
                throw new RefusedException(
                        "Punkten kunde inte öppnas igen, för någon annan ändrade något i fasen i samma"
                                + " stund. Ladda om sidan och försök igen.");
            }
            throw e;
        }
    }

    private void correlate(UUID rolloutId, int phase, String itemId) {
        runtimeService
                .createMessageCorrelation(ProcessKeys.ITEM_REOPENED)
                .processInstanceBusinessKey(rolloutId.toString())
                .processInstanceVariableEquals(ProcessVariables.PHASE, (long) phase)
                .setVariablesToTriggeredScope(Map.of(ProcessVariables.ITEM_ID, itemId))
                .correlate();
    }
}
