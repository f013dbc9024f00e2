package se.backabarnet.engine.decision;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.ProcessKeys;
import se.backabarnet.party.GroupCompositionTable;

/** Evaluates {@code GroupComposition} for many facts in one command, which looks the table up once. */
@Component
class CamundaGroupComposition implements GroupCompositionTable {

    private final ProcessEngine engine;
    private final Tables tables;

    CamundaGroupComposition(@Lazy ProcessEngine engine, Tables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    @Override
    public List<List<String>> gaps(List<GroupFact> facts) {
        return tables.evaluated(ProcessKeys.GROUP_COMPOSITION, () -> ((ProcessEngineConfigurationImpl)
                        engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> evaluated(facts)));
    }

    private List<List<String>> evaluated(List<GroupFact> facts) {
        RepositoryService repository = engine.getRepositoryService();
        String table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(ProcessKeys.GROUP_COMPOSITION)
                .latestVersion()
                .singleResult()
                .getId();
        List<List<String>> gaps = new ArrayList<>();
        facts.forEach(fact -> gaps.add(gaps(engine.getDecisionService(), table, fact)));
        return gaps;
    }

    private static List<String> gaps(DecisionService decisions, String table, GroupFact fact) {
        DmnDecisionTableResult result = decisions
                .evaluateDecisionTableById(table)
                .variables(variables(fact))
                .evaluate();
        return result.collectEntries(DecisionContracts.GAP);
    }

    private static VariableMap variables(GroupFact fact) {
        return Variables.createVariables()
                .putValue(DecisionContracts.GROUP, fact.group())
                .putValue(
                        DecisionContracts.PARTY_KIND,
                        fact.partyKind() == null ? null : fact.partyKind().name())
                .putValue(DecisionContracts.PARTY_NAME, fact.partyName())
                .putValue(DecisionContracts.MEMBERS, fact.members())
                .putValue(DecisionContracts.FUNCTIONS, fact.functions());
    }
}
