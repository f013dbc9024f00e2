package se.backabarnet.engine.decision;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.interest.AssessmentTable;

/** Evaluates the table that assesses interest registrations. */
@Component
class CamundaAssessmentTable implements AssessmentTable {

    private final DecisionService decisionService;
    private final FiredRules firedRules;
    private final Tables tables;

    CamundaAssessmentTable(@Lazy DecisionService decisionService, FiredRules firedRules, Tables tables) {
        this.decisionService = decisionService;
        this.firedRules = firedRules;
        this.tables = tables;
    }

    @Override
    public Verdict judge(String table, Map<String, Object> facts) {
        DmnDecisionTableEvaluationEvent event = tables.evaluated(
                table,
                () -> firedRules.during(() -> decisionService
                        .evaluateDecisionTableByKey(table)
                        .variables(facts)
                        .evaluate()));
        DecisionDefinition definition = (DecisionDefinition) event.getDecisionTable();
        List<FiredRule> fired = event.getMatchingRules().stream()
                .map(rule -> new FiredRule(
                        rule.getId(),
                        FiredRules.output(rule, DecisionContracts.RECOMMENDATION),
                        FiredRules.output(rule, DecisionContracts.FINDING),
                        FiredRules.output(rule, DecisionContracts.REASON)))
                .toList();
        return new Verdict(definition.getId(), definition.getVersion(), fired);
    }
}
