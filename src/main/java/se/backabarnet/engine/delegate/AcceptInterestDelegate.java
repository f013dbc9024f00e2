package se.backabarnet.engine.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.RolloutScope;
import se.backabarnet.interest.InterestAcceptance;

/** Starts the rollout of an accepted interest registration; the model names the point that is reached by it. */
@Component
class AcceptInterestDelegate implements JavaDelegate {

    private static final String INTEREST_ITEM = "interestItem";

    private final InterestAcceptance acceptance;

    AcceptInterestDelegate(InterestAcceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acceptance.accept(RolloutScope.interestId(execution), (String) execution.getVariable(INTEREST_ITEM));
    }
}
