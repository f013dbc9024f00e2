package se.backabarnet.engine.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.backabarnet.agreement.AgreementFlow;
import se.backabarnet.engine.RolloutScope;

/** Writes the final document of an agreement that all have signed, and completes the point that asks for it. */
@Component
class ConcludeAgreementDelegate implements JavaDelegate {

    private final AgreementFlow agreements;

    ConcludeAgreementDelegate(AgreementFlow agreements) {
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        agreements.conclude(RolloutScope.rolloutId(execution));
    }
}
