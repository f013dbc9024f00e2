package se.backabarnet.engine.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import se.backabarnet.engine.ProcessKeys;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.decision.DecisionContract;
import se.backabarnet.engine.decision.DecisionContract.Column;
import se.backabarnet.engine.decision.DecisionContract.Type;
import se.backabarnet.engine.decision.DecisionContracts;
import se.backabarnet.engine.deployment.TableTrial.Fired;
import se.backabarnet.party.GroupCompositionTable;
import se.backabarnet.party.PartyKind;

/** Tries the tables that the application asks, each with what that one must say. */
final class TableTrials {

    /** As many people as a table may ask of a group. */
    private static final List<Integer> PEOPLE = List.of(1, 2, 3, 5, 10, 100);

    private final TableContracts contracts;
    private final DecisionContracts known;

    TableTrials(TableContracts contracts, DecisionContracts known) {
        this.contracts = contracts;
        this.known = known;
    }

    void run(DmnDecision decision, Findings findings) {
        String key = decision.getKey();
        contracts.of(key).ifPresent(contract -> {
            List<Phase> judged = contracts.judgedBy(key);
            if (!judged.isEmpty()) {
                readiness(decision, judged, findings);
                return;
            }
            TableTrial trial = new TableTrial(decision, contract, findings);
            if (key.equals(ProcessKeys.SIGN_OFF_POLICY)) {
                signOff(trial);
            } else if (key.equals(ProcessKeys.GROUP_COMPOSITION)) {
                groups(trial, contract);
            } else {
                assessment(trial, contract);
            }
        });
    }

    private void readiness(DmnDecision decision, List<Phase> judged, Findings findings) {
        int number = judged.get(0).number();
        TableTrial trial = new TableTrial(decision, known.readiness(number, Set.of()), findings);
        Set<String> items =
                judged.stream().flatMap(phase -> phase.items().stream()).collect(Collectors.toSet());
        ReadinessTrial.run(trial, number, items, known.complete(number));
    }

    /** Every phase has one signer, and the gate that is asked for. */
    private void signOff(TableTrial trial) {
        List<Fired> all = new ArrayList<>();
        contracts.phases().forEach(phase -> {
            List<Fired> fired = trial.fired(
                    Map.of(ProcessVariables.EDITION, phase.edition(), ProcessVariables.PHASE, (long) phase.number()));
            if (fired.size() != 1) {
                trial.add(
                        fired.size() + " rader gäller för " + phase.shown(),
                        "Det ska vara just en rad, som säger vem som avslutar fasen.");
            }
            if (!phase.hasGate()
                    && fired.stream()
                            .anyMatch(row -> Boolean.TRUE.equals(row.says().get(DecisionContracts.GATE_NEEDED)))) {
                trial.add(
                        "grindbeslut krävs för " + phase.shown() + ", men "
                                + phase.process().file().name() + " ritar inget Gate_P" + phase.number(),
                        "Skriv false, eller rita grindbeslutet och driftsätt diagrammet och tabellen tillsammans.");
            }
            all.addAll(fired);
        });
        trial.dead(all, "Ta bort raden, eller rätta värdena i den.");
    }

    /** Where nobody is, somebody is missed; and a group can be complete. */
    private static void groups(TableTrial trial, DecisionContract contract) {
        List<String> functions = contract.input(DecisionContracts.FUNCTIONS).stream()
                .flatMap(column -> column.values().stream())
                .toList();
        for (String group : GroupCompositionTable.OF_PARTIES) {
            for (PartyKind kind : PartyKind.values()) {
                group(trial, group, kind.name(), functions, PEOPLE);
            }
        }
        GroupCompositionTable.OF_ONE.forEach(role -> group(trial, role, null, List.of(), List.of(1)));
    }

    private static void group(
            TableTrial trial, String group, String kind, List<String> functions, List<Integer> enough) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(DecisionContracts.GROUP, group);
        facts.put(DecisionContracts.PARTY_KIND, kind);
        facts.put(DecisionContracts.PARTY_NAME, "Parten");
        facts.put(DecisionContracts.FUNCTIONS, functions);
        String shown = kind == null ? group : group + " och " + kind;
        if (enough.stream().noneMatch(people -> trial.fired(TableTrial.with(facts, DecisionContracts.MEMBERS, people))
                .isEmpty())) {
            trial.add("något saknas alltid för " + shown, "En rad ska bara gälla så länge något går att ordna.");
        }
        facts.put(DecisionContracts.FUNCTIONS, List.of());
        trial.fired(TableTrial.with(facts, DecisionContracts.MEMBERS, enough.get(0)));
        facts.put(DecisionContracts.MEMBERS, 0);
        if (trial.fired(facts).isEmpty()) {
            trial.add("inget saknas för " + shown + " fast ingen är utsedd", "Lägg till en rad för antalet < 1.");
        }
    }

    /** Whatever is known of a registration, what the table says of it can be read. */
    private static void assessment(TableTrial trial, DecisionContract contract) {
        Map<String, Object> complete = new HashMap<>();
        contract.inputs().forEach(fact -> complete.put(fact.name(), fact.type() == Type.NUMBER ? (Object) 0 : "YES"));
        trial.fired(complete);
        for (Column fact : contract.inputs()) {
            trial.fired(TableTrial.with(complete, fact.name(), null));
            trial.fired(TableTrial.with(complete, fact.name(), fact.type() == Type.NUMBER ? (Object) 100 : "NO"));
        }
    }
}
