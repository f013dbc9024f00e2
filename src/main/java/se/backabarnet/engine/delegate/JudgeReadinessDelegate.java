package se.backabarnet.engine.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.RolloutScope;
import se.backabarnet.engine.decision.DecisionContracts;
import se.backabarnet.readiness.ReadinessService;

/** Lets the phase's decision table judge whether it is ready. */
@Component
class JudgeReadinessDelegate implements JavaDelegate {

    private final ReadinessService readiness;

    JudgeReadinessDelegate(ReadinessService readiness) {
        this.readiness = readiness;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean ready = readiness.judge(RolloutScope.rolloutId(execution), RolloutScope.phase(execution), (String)
                execution.getVariable(DecisionContracts.READINESS_TABLE));
        execution.setVariable(ProcessVariables.READY, ready);
    }
}
