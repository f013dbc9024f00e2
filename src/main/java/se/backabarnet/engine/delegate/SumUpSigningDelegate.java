package se.backabarnet.engine.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import se.backabarnet.agreement.AgreementFlow;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.RolloutScope;

/** Tells the flow whether all parties have signed. */
@Component
class SumUpSigningDelegate implements JavaDelegate {

    private final AgreementFlow agreements;

    SumUpSigningDelegate(AgreementFlow agreements) {
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean accepted = agreements.sumUp(RolloutScope.rolloutId(execution));
        execution.setVariable(ProcessVariables.AGREEMENT_ACCEPTED, Variables.booleanValue(accepted, true));
    }
}
