package se.backabarnet.engine.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.RolloutScope;
import se.backabarnet.engine.decision.DecisionContracts;
import se.backabarnet.interest.InterestReview;

/** Lets the decision table that the model names judge an interest registration. */
@Component
class AssessInterestDelegate implements JavaDelegate {

    private final InterestReview review;

    AssessInterestDelegate(InterestReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        review.assess(
                RolloutScope.interestId(execution), (String) execution.getVariable(DecisionContracts.ASSESSMENT_TABLE));
    }
}
