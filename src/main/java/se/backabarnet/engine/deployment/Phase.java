package se.backabarnet.engine.deployment;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.backabarnet.engine.ProcessKeys;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.decision.DecisionContracts;

/**
 * A phase of an edition, as the edition's rollout process calls it.
 *
 * @param items the ids of its items
 * @param hasGate whether it draws the contact person's decision
 */
record Phase(String edition, int number, ModelDefinition<Element> process, Set<String> items, boolean hasGate) {

    private static final Pattern ITEM = Pattern.compile("Item_P\\d_\\w+");
    private static final Pattern NUMBER = Pattern.compile("[$#]\\{\\s*(\\d)\\s*}");

    /** Every phase of every edition that is there. */
    static List<Phase> in(ModelSet models) {
        return models.processes().stream()
                .flatMap(rollout -> ProcessKeys.edition(rollout.key()).stream()
                        .flatMap(edition -> calls(rollout.content()).flatMap(call -> called(models, edition, call))))
                .toList();
    }

    private static Stream<Element> calls(Element rollout) {
        return Xml.within(rollout).filter(element -> element.getLocalName().equals("callActivity"));
    }

    private static Stream<Phase> called(ModelSet models, String edition, Element call) {
        Stream<Integer> number = Xml.within(call)
                .filter(element -> element.getAttribute("target").equals(ProcessVariables.PHASE))
                .map(element -> NUMBER.matcher(element.getAttribute("sourceExpression")))
                .filter(Matcher::matches)
                .map(expression -> Integer.valueOf(expression.group(1)));
        return number.flatMap(phase -> models.process(call.getAttribute("calledElement")).stream()
                .map(process -> new Phase(edition, phase, process, items(process.content()), gate(process, phase))));
    }

    private static Set<String> items(Element process) {
        return tasks(process).filter(id -> ITEM.matcher(id).matches()).collect(Collectors.toSet());
    }

    private static boolean gate(ModelDefinition<Element> process, int phase) {
        return tasks(process.content()).anyMatch(("Gate_P" + phase)::equals);
    }

    private static Stream<String> tasks(Element process) {
        return Xml.within(process)
                .filter(element -> element.getLocalName().equals("userTask"))
                .map(task -> task.getAttribute("id"));
    }

    /** The keys of the decisions that the process hands on under the name of a variable. */
    static Stream<String> tables(ModelDefinition<Element> process, String variable) {
        return Xml.within(process.content())
                .filter(element -> element.getLocalName().equals("inputParameter")
                        && element.getAttribute("name").equals(variable))
                .map(element -> Xml.text(element).strip());
    }

    boolean judgedBy(String table) {
        return tables(process, DecisionContracts.READINESS_TABLE).anyMatch(table::equals);
    }

    /** In Swedish. */
    String shown() {
        return "fas " + number + " i " + process.key();
    }
}
