package se.backabarnet.engine.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.readiness.ReadinessTable;

/** Evaluates a phase's readiness table, once per point. */
@Component
class CamundaReadinessTable implements ReadinessTable {

    private final DecisionService decisionService;
    private final FiredRules firedRules;
    private final Tables tables;

    CamundaReadinessTable(@Lazy DecisionService decisionService, FiredRules firedRules, Tables tables) {
        this.decisionService = decisionService;
        this.firedRules = firedRules;
        this.tables = tables;
    }

    @Override
    public Verdict judge(String table, List<ItemFact> facts, Map<String, Object> inputs) {
        List<FiredRule> fired = new ArrayList<>();
        DecisionDefinition definition = null;
        for (ItemFact fact : facts) {
            DmnDecisionTableEvaluationEvent event = evaluate(table, fact, inputs);
            definition = (DecisionDefinition) event.getDecisionTable();
            event.getMatchingRules().forEach(rule -> fired.add(rule(fact, rule)));
        }
        if (definition == null) {
            throw new IllegalStateException("a phase without points was to be judged by " + table);
        }
        return new Verdict(definition.getId(), definition.getVersion(), fired);
    }

    private DmnDecisionTableEvaluationEvent evaluate(String table, ItemFact fact, Map<String, Object> inputs) {
        return tables.evaluated(
                table,
                () -> firedRules.during(() -> decisionService
                        .evaluateDecisionTableByKey(table)
                        .variables(Variables.fromMap(inputs)
                                .putValue(ProcessVariables.ITEM_ID, fact.itemId())
                                .putValue(DecisionContracts.STATUS, fact.status()))
                        .evaluate()));
    }

    private static FiredRule rule(ItemFact fact, DmnEvaluatedDecisionRule rule) {
        return new FiredRule(
                rule.getId(),
                fact,
                FiredRules.output(rule, DecisionContracts.ITEM),
                FiredRules.output(rule, DecisionContracts.REASON));
    }
}
