package se.backabarnet.engine.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.RolloutScope;
import se.backabarnet.rollout.RolloutService;

/** Records that all five phases are closed. */
@Component
class FinishRolloutDelegate implements JavaDelegate {

    private final RolloutService rollouts;

    FinishRolloutDelegate(RolloutService rollouts) {
        this.rollouts = rollouts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rollouts.finish(RolloutScope.rolloutId(execution));
    }
}
