package se.backabarnet.engine.deployment;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.task.Kind;

/**
 * That every expression of a process which code starts speaks of what is there: the engine stops at a variable that nobody set. A
 * process that a process owner has thought of herself may be started with anything.
 */
class VariableRules implements Rules {

    /** What an instance has from its first step to its last. */
    private static final Set<String> ALWAYS = Set.of(
            ProcessVariables.ROLLOUT_ID,
            ProcessVariables.AREA,
            ProcessVariables.AREA_NAME,
            ProcessVariables.EDITION,
            ProcessVariables.PHASE);

    @Override
    public void check(ModelSet models, Findings findings) {
        models.processes().stream()
                .filter(process -> KnownProcess.named(process.key()).isPresent())
                .forEach(process -> {
                    findings.inFile(process.file());
                    Set<String> known = known(process.content());
                    Xml.within(process.content()).forEach(element -> check(element, known, findings));
                });
    }

    private static void check(Element element, Set<String> known, Findings findings) {
        Set<String> there = isItemsOwn(element) ? ALWAYS : known;
        Set<String> unknown = new TreeSet<>();
        texts(element).forEach(text -> unknown.addAll(Expressions.variables(text)));
        unknown.removeAll(there);
        if (!unknown.isEmpty()) {
            findings.add(
                    element,
                    "uttrycket använder " + String.join(", ", unknown) + ", som inget värde har då",
                    "Skriv texten utan ${…}, eller använd något av " + String.join(", ", new TreeSet<>(there)) + ".");
        }
    }

    /** The name and the guidance of an item are read as its phase begins, before anything else is set. */
    private static boolean isItemsOwn(Element element) {
        Element task = Xml.is(element, "documentation") ? (Element) element.getParentNode() : element;
        return Xml.is(task, "userTask")
                && Kind.of(Xml.property(task, Kind.PROPERTY))
                        .filter(kind -> kind == Kind.ITEM)
                        .isPresent();
    }

    private static Stream<String> texts(Element element) {
        Stream<String> attributes = Stream.iterate(0, i -> i + 1)
                .limit(element.getAttributes().getLength())
                .map(i -> (Attr) element.getAttributes().item(i))
                .map(Attr::getValue);
        return Stream.concat(Stream.of(Xml.text(element)), attributes);
    }

    /** What code sets, and what the process itself hands on. */
    private static Set<String> known(Element process) {
        Set<String> known = new HashSet<>(ProcessVariables.ALL);
        Xml.within(process).forEach(element -> {
            if (Set.of("inputParameter", "outputParameter").contains(element.getLocalName())) {
                known.add(element.getAttribute("name"));
            }
            known.add(element.getAttribute("target"));
            known.add(Xml.camunda(element, "elementVariable"));
            known.add(Xml.camunda(element, "resultVariable"));
        });
        known.remove("");
        return known;
    }
}
