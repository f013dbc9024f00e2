package se.backabarnet.engine.decision;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.ProcessKeys;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.signoff.SignOffPolicy;

/** Reads who signs a phase off from its decision table. */
@Component
class CamundaSignOffPolicy implements SignOffPolicy {

    private final DecisionService decisionService;
    private final Tables tables;

    CamundaSignOffPolicy(@Lazy DecisionService decisionService, Tables tables) {
        this.decisionService = decisionService;
        this.tables = tables;
    }

    @Override
    public Rule of(String edition, int phase) {
        DmnDecisionRuleResult result = tables.evaluated(ProcessKeys.SIGN_OFF_POLICY, () -> decisionService
                .evaluateDecisionTableByKey(ProcessKeys.SIGN_OFF_POLICY)
                .variables(Variables.createVariables()
                        .putValue(ProcessVariables.EDITION, edition)
                        .putValue(ProcessVariables.PHASE, (long) phase))
                .evaluate()
                .getSingleResult());
        return new Rule(
                result.getEntry(DecisionContracts.SIGNER_ROLE),
                Boolean.TRUE.equals(result.getEntry(DecisionContracts.GATE_NEEDED)));
    }
}
