package se.backabarnet.engine.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.w3c.dom.Element;
import se.backabarnet.engine.decision.DecisionContract;
import se.backabarnet.engine.decision.DecisionContract.Column;
import se.backabarnet.engine.decision.DecisionContracts;

/**
 * That every decision can be taken, and those that the application asks say what it needs. A table that reads well is tried:
 * evaluated with what it will be told.
 */
class TableRules implements Rules {

    private static final DecisionContract NOTHING_KNOWN = new DecisionContract(List.of(), List.of(), Set.of());

    private final DecisionContracts known;

    TableRules(DecisionContracts known) {
        this.known = known;
    }

    @Override
    public void check(ModelSet models, Findings findings) {
        TableContracts contracts = new TableContracts(models, known);
        TableTrials trials = new TableTrials(contracts, known);
        models.decisions().stream().map(ModelDefinition::file).distinct().forEach(file -> {
            findings.inFile(file);
            List<ModelDefinition<Element>> decisions = models.decisions().stream()
                    .filter(decision -> decision.file() == file)
                    .toList();
            int before = findings.all().size();
            decisions.forEach(decision -> read(models, contracts, decision, findings));
            boolean sound = findings.all().size() == before;
            if (sound && decisions.stream().anyMatch(decision -> contracts.isTouched(models, decision))) {
                Map<String, DmnDecision> parsed = TableEngine.parse(file, findings);
                decisions.stream()
                        .filter(decision -> parsed.containsKey(decision.key()))
                        .forEach(decision -> trials.run(parsed.get(decision.key()), findings));
            }
        });
    }

    private static void read(
            ModelSet models, TableContracts contracts, ModelDefinition<Element> decision, Findings findings) {
        String key = decision.key();
        DecisionContract contract = contracts.of(key).orElse(null);
        if (contract == null && contracts.isForgotten(models, key)) {
            findings.add(
                    key,
                    "ingen fas bedöms med den här tabellen",
                    "Faserna bedöms med " + contracts.readinessTables().sorted().collect(Collectors.joining(", "))
                            + ". Hör den till en ny fas: driftsätt den tillsammans med fasens diagram.");
        }
        Table.of(decision)
                .ifPresentOrElse(
                        table -> table(models, contracts, table, contract, findings),
                        () -> expression(decision, contract, findings));
    }

    private static void expression(ModelDefinition<Element> decision, DecisionContract contract, Findings findings) {
        List<Element> expressions =
                Table.children(decision.content(), "literalExpression").toList();
        if (expressions.isEmpty() || contract != null) {
            findings.add(decision.key(), "beslutet har ingen beslutstabell", "Rita en beslutstabell.");
        }
        FeelRules rules = new FeelRules(decision.key(), NOTHING_KNOWN, null, findings);
        expressions.forEach(element -> rules.check(new Cell("uttrycket", Table.text(element), false, null, null, "")));
    }

    private static void table(
            ModelSet models, TableContracts contracts, Table table, DecisionContract contract, Findings findings) {
        if (!TableShape.check(table, contract, findings)) {
            return;
        }
        DecisionContract or = contract == null ? NOTHING_KNOWN : contract;
        FeelRules rules = new FeelRules(
                table.decision().key(), or, contract == null ? null : names(models, table, contract), findings);
        Cell.of(table, or).forEach(rules::check);
    }

    /** What the cells can read: all facts, and what the decisions that this one needs come to. */
    private static Set<String> names(ModelSet models, Table table, DecisionContract contract) {
        Set<String> names = contract.inputs().stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
        TableContracts.required(models, table.decision()).stream()
                .flatMap(key -> models.decision(key).stream())
                .flatMap(needed -> Xml.within(needed.content()))
                .filter(element -> Set.of("output", "variable").contains(element.getLocalName()))
                .forEach(element -> names.add(element.getAttribute("name")));
        return names;
    }
}
