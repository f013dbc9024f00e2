package se.backabarnet.engine;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.RefusedException;
import se.backabarnet.rollout.RolloutEngine;
import se.backabarnet.rollout.RolloutRequest;

/** Starts rollouts, and tells their running phases, by message, that a point is reopened. */
@Component
class CamundaRolloutEngine implements RolloutEngine {

    private final RuntimeService runtimeService;
    private final OnBehalfOfNobody onBehalfOfNobody;

    CamundaRolloutEngine(@Lazy RuntimeService runtimeService, OnBehalfOfNobody onBehalfOfNobody) {
        this.runtimeService = runtimeService;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    /** Without giving up the person's authentication: it is she who starts the rollout, and she must be allowed to. */
    @Override
    public UUID start(String edition, RolloutRequest request) {
        return UUID.fromString(runtimeService
                .startProcessInstanceByKey(
                        ProcessKeys.rollout(edition),
                        Map.of(
                                ProcessVariables.AREA_NAME, request.areaName(),
                                ProcessVariables.MUNICIPALITY, request.municipality(),
                                ProcessVariables.REGION, request.region(),
                                ProcessVariables.POLICE_AREA, request.policeArea(),
                                ProcessVariables.PLANNED_START,
                                        request.plannedStart().toString(),
                                ProcessVariables.POINTS_DONE, request.pointsDone()))
                .getBusinessKey());
    }

    /** The phase may be signed off in the same moment: then either that or this is refused, and the person is told. */
    @Override
    public void reopenItem(UUID rolloutId, int phase, String itemId) {
        try {
            onBehalfOfNobody.act(() -> correlate(rolloutId, phase, itemId));
        } catch (RuntimeException e) {
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
