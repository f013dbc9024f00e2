package se.backabarnet.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** That the processes which code starts, or talks to, do what code relies on: see {@link KnownProcess}. */
class KnownProcessRules implements Rules {

    @Override
    public void check(ModelSet models, Findings findings) {
        models.processes().forEach(process -> KnownProcess.named(process.key()).ifPresent(known -> {
            findings.inFile(process.file());
            check(process, known, findings);
        }));
    }

    private static void check(ModelDefinition<Element> process, KnownProcess known, Findings findings) {
        Flow flow = Flow.of(process.content());
        Set<String> reached = flow.reached(Flow.START, Set.of(), arrow -> true);
        List<Step> there = new ArrayList<>();
        Stream.concat(known.steps().stream(), known.parts().stream()).forEach(step -> {
            if (elements(process, step).anyMatch(element -> isReached(element, step, reached))) {
                there.add(step);
            } else {
                findings.add(
                        process.content(),
                        "processen saknar " + step.words(process.key()),
                        "Utan det stannar eller förloras det som systemet väntar på. Lägg till det, eller utgå från den"
                                + " driftsatta modellen.");
            }
        });
        List<Step> steps = known.steps().stream().filter(there::contains).toList();
        for (int i = 0; i < steps.size(); i++) {
            Step next = i + 1 < steps.size() ? steps.get(i + 1) : null;
            Set<String> around = around(flow, process, steps.get(i));
            boolean passedBy = next == null
                    ? around.contains(Flow.END)
                    : elements(process, next).anyMatch(element -> isReached(element, next, around));
            if (passedBy) {
                findings.add(
                        process.content(),
                        "det går att komma förbi " + steps.get(i).words(process.key()),
                        "Alla vägar till " + (next == null ? "slutet" : next.words(process.key()))
                                + " ska gå genom det. Dra om pilarna.");
            }
        }
    }

    private static Stream<Element> elements(ModelDefinition<Element> process, Step step) {
        return Xml.within(process.content())
                .filter(element -> Xml.namespace(element).equals(Xml.BPMN) && step.matches(element, process.key()));
    }

    /** A flow is reached where it leads from. */
    private static boolean isReached(Element element, Step step, Set<String> reached) {
        return reached.contains(element.getAttribute(step.isFlow() ? "sourceRef" : "id"));
    }

    /** Where ways lead that do not pass the step. */
    private static Set<String> around(Flow flow, ModelDefinition<Element> process, Step step) {
        Set<Element> matching = elements(process, step).collect(Collectors.toSet());
        Set<String> closed = step.isFlow()
                ? Set.of()
                : matching.stream().map(element -> element.getAttribute("id")).collect(Collectors.toSet());
        return flow.reached(Flow.START, closed, arrow -> !matching.contains(arrow.by()));
    }
}
