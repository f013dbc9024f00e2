package se.backabarnet.engine.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.RolloutScope;
import se.backabarnet.signoff.SignOffService;

/** Closes a phase that is signed off. */
@Component
class ClosePhaseDelegate implements JavaDelegate {

    private final SignOffService signOffs;

    ClosePhaseDelegate(SignOffService signOffs) {
        this.signOffs = signOffs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        signOffs.closePhase(RolloutScope.rolloutId(execution), RolloutScope.phase(execution));
    }
}
