package se.backabarnet.engine.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.RolloutScope;
import se.backabarnet.interest.InterestReview;

/** Posts the letter that the model names to the sender of an interest registration. */
@Component
class TellSenderDelegate implements JavaDelegate {

    private static final String LETTER = "letter";

    private final InterestReview review;

    TellSenderDelegate(InterestReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        review.tell(RolloutScope.interestId(execution), (String) execution.getVariable(LETTER));
    }
}
