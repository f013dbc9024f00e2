package se.backabarnet.engine;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.RefusedException;
import se.backabarnet.interest.InterestProcesses;

/** Runs registrations as process instances, whose only variable says which one it is. */
@Component
class CamundaInterestProcesses implements InterestProcesses {

    private final RuntimeService runtimeService;
    private final OnBehalfOfNobody onBehalfOfNobody;

    CamundaInterestProcesses(@Lazy RuntimeService runtimeService, OnBehalfOfNobody onBehalfOfNobody) {
        this.runtimeService = runtimeService;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public void start(UUID interestId) {
        onBehalfOfNobody.run(() -> runtimeService.startProcessInstanceByKey(
                ProcessKeys.INTEREST_PROCESS,
                interestId.toString(),
                Map.of(ProcessVariables.INTEREST_ID, interestId.toString())));
    }

    /** The national team may have been asked again in the same moment, because nothing had come for so long. */
    @Override
    public void resent(UUID interestId) {
        try {
            onBehalfOfNobody.run(() -> runtimeService
                    .createMessageCorrelation(ProcessKeys.INTEREST_RESENT)
                    .processInstanceBusinessKey(interestId.toString())
                    .correlateWithResult());
        } catch (MismatchingMessageCorrelationException e) {
            throw new RefusedException("Anmälan kan inte skickas just nu. Ladda om sidan.");
        }
    }
}
