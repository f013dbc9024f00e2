package se.backabarnet.engine.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.backabarnet.checklist.ItemStatus;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.decision.DecisionContracts;
import se.backabarnet.engine.deployment.TableTrial.Fired;

/**
 * What a phase's table must say whatever else it says: an item that is not done holds the phase back, a new one that has no
 * row of its own too; one that is done does not, once nothing is lacking; and a fact that is missing or says that something
 * lacks is not passed over.
 */
final class ReadinessTrial {

    private static final String DONE = ItemStatus.DONE.name();

    /** Every status in which an item is not done, one that is not known yet, and none. */
    private static final List<String> OPEN =
            Arrays.asList(ItemStatus.NOT_STARTED.name(), ItemStatus.STARTED.name(), "SOMETHING_NEW", null);

    private static final String GENERAL_ROWS = "Sist i tabellen ska stå en rad för alla punkter (tom punkt, status"
            + " not(\"DONE\",\"NOT_APPLICABLE\"), utdata itemId) och en för status \"NOT_APPLICABLE\".";

    private final TableTrial trial;
    private final Set<String> items;
    private final Map<String, Object> complete;

    private ReadinessTrial(TableTrial trial, Set<String> items, Map<String, Object> complete) {
        this.trial = trial;
        this.items = new TreeSet<>(items);
        this.complete = complete;
    }

    /**
     * @param phase its number
     * @param items all of the phase
     * @param complete what features tell the table when nothing is lacking
     */
    static void run(TableTrial trial, int phase, Set<String> items, Map<String, Object> complete) {
        ReadinessTrial readiness = new ReadinessTrial(trial, items, complete);
        String added = "Item_P" + phase + "_AddedLater";
        readiness.items.forEach(item -> readiness.judged(item, "punkten " + item));
        readiness.judged(added, "en ny punkt utan egen rad");
        if (readiness
                .blocking(added, ItemStatus.NOT_APPLICABLE.name(), complete)
                .isEmpty()) {
            trial.add("en ny punkt utan egen rad släpps förbi som ej aktuell", GENERAL_ROWS);
        }
        complete.keySet().stream().filter(trial::looksAt).forEach(readiness::lacking);
    }

    private void judged(String item, String shown) {
        List<Fired> stopped = blocking(item, DONE, complete);
        stopped.forEach(row -> trial.add(
                shown + " stoppas av rad " + row.row() + " även när den är klar och inget saknas",
                "Raden ska gälla när status är not(\"DONE\"), eller när en uppgift saknas."));
        List<String> passed = new ArrayList<>();
        OPEN.stream()
                .filter(status -> blocking(item, status, complete).isEmpty())
                .forEach(status -> passed.add(status == null ? "okänd" : status));
        if (!passed.isEmpty()) {
            trial.add(shown + " räknas som klar när status är " + String.join(", ", passed), GENERAL_ROWS);
        }
    }

    private List<Fired> blocking(String item, String status, Map<String, Object> facts) {
        Map<String, Object> all = TableTrial.with(facts, ProcessVariables.ITEM_ID, item);
        all.put(DecisionContracts.STATUS, status);
        List<Fired> fired = trial.fired(all);
        fired.stream()
                .filter(Predicate.not(row -> item.equals(row.says().get(DecisionContracts.ITEM))))
                .forEach(row -> trial.wrong(
                        row,
                        DecisionContracts.ITEM,
                        "rad " + row.row() + " skickar tillbaka en annan punkt än den som bedöms, " + item,
                        "Skriv itemId i kolumnen för punkten som inte är klar."));
        return fired;
    }

    /** A fact of a column holds some item back when it is unknown, and when it says what is lacking. */
    private void lacking(String fact) {
        List<Object> unsound = new ArrayList<>();
        unsound.add(null);
        if (complete.get(fact) instanceof String) {
            unsound.add("Något saknas.");
        }
        List<Object> passed = unsound.stream()
                .filter(value -> items.stream()
                        .allMatch(item -> blocking(item, DONE, TableTrial.with(complete, fact, value))
                                .isEmpty()))
                .toList();
        if (!passed.isEmpty()) {
            trial.add(
                    "ingen punkt stoppas när " + fact
                            + (passed.contains(null) ? " är okänd" : " säger att något saknas"),
                    "Skriv not(\"\") i kolumnen: då gäller raden både när något saknas och när uppgiften är okänd.");
        }
    }
}
