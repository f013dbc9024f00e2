package se.backabarnet.engine.deployment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.backabarnet.engine.ProcessKeys;
import se.backabarnet.engine.decision.DecisionContract;
import se.backabarnet.engine.decision.DecisionContracts;

/** Which of a set's tables are asked by the application, and what for. */
final class TableContracts {

    private static final String READINESS = "Readiness";

    private final List<Phase> phases;
    private final Map<String, DecisionContract> contracts = new HashMap<>();

    TableContracts(ModelSet models, DecisionContracts known) {
        phases = Phase.in(models);
        contracts.put(ProcessKeys.GROUP_COMPOSITION, known.groupComposition());
        contracts.put(
                ProcessKeys.SIGN_OFF_POLICY,
                known.signOffPolicy(
                        phases.stream().map(Phase::edition).collect(Collectors.toSet()),
                        phases.stream().map(phase -> "" + phase.number()).collect(Collectors.toSet())));
        models.processes().stream()
                .flatMap(process -> Phase.tables(process, DecisionContracts.ASSESSMENT_TABLE))
                .forEach(table -> contracts.put(table, known.interestAssessment()));
        readinessTables().forEach(table -> contracts.put(table, readiness(table, known)));
    }

    private DecisionContract readiness(String table, DecisionContracts known) {
        List<Phase> judged = judgedBy(table);
        return known.readiness(
                judged.get(0).number(),
                judged.stream().flatMap(phase -> phase.items().stream()).collect(Collectors.toSet()));
    }

    /** What the application asks of a decision; empty for one that it does not ask. */
    Optional<DecisionContract> of(String decision) {
        return Optional.ofNullable(contracts.get(decision));
    }

    /** Whether what comes in can change what there is to say of a decision; true when nothing comes in. */
    boolean isTouched(ModelSet models, ModelDefinition<Element> decision) {
        return decision.file().incoming()
                || models.files().stream().noneMatch(ModelFile::incoming)
                || (decision.key().equals(ProcessKeys.SIGN_OFF_POLICY) ? phases : judgedBy(decision.key()))
                        .stream().anyMatch(phase -> phase.process().file().incoming());
    }

    /** Whether a decision is named like a readiness table, and neither a phase nor another decision asks it. */
    boolean isForgotten(ModelSet models, String decision) {
        return decision.endsWith(READINESS)
                && models.decisions().stream()
                        .noneMatch(other -> required(models, other).contains(decision));
    }

    List<Phase> phases() {
        return phases;
    }

    List<Phase> judgedBy(String table) {
        return phases.stream().filter(phase -> phase.judgedBy(table)).toList();
    }

    Stream<String> readinessTables() {
        return phases.stream()
                .flatMap(phase -> Phase.tables(phase.process(), DecisionContracts.READINESS_TABLE))
                .distinct();
    }

    /** The decisions that a decision needs, at any depth, by their keys. */
    static Set<String> required(ModelSet models, ModelDefinition<Element> decision) {
        Set<String> required = new HashSet<>();
        require(models, decision, required);
        return required;
    }

    private static void require(ModelSet models, ModelDefinition<Element> decision, Set<String> required) {
        Xml.within(decision.content())
                .filter(element -> element.getLocalName().equals("requiredDecision"))
                .map(element -> element.getAttribute("href").replaceFirst("^.*#", ""))
                .filter(required::add)
                .flatMap(key -> models.decision(key).stream())
                .forEach(needed -> require(models, needed, required));
    }
}
