package se.backabarnet.engine.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.RolloutScope;
import se.backabarnet.rollout.RolloutService;

/** Begins a phase, which the rollout refuses while the one before it is open. */
@Component
class BeginPhaseDelegate implements JavaDelegate {

    private final RolloutService rollouts;

    BeginPhaseDelegate(RolloutService rollouts) {
        this.rollouts = rollouts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rollouts.beginPhase(RolloutScope.rolloutId(execution), RolloutScope.phase(execution));
        execution.setVariable(ProcessVariables.READY, null);
    }
}
