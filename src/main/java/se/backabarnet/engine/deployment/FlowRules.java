package se.backabarnet.engine.deployment;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** That a process goes on from its start to an end, whatever way it takes, and never runs in a circle on its own. */
class FlowRules implements Rules {

    @Override
    public void check(ModelSet models, Findings findings) {
        Loops loops = new Loops(models);
        for (ModelDefinition<Element> process : models.processes()) {
            findings.inFile(process.file());
            Flow flow = Flow.of(process.content());
            starts(process.content(), findings);
            ways(flow, findings);
            flow.uncaught()
                    .forEach(end -> findings.add(
                            end,
                            "felet fångas inte upp av någon händelse på rutan runt om",
                            "Sätt en händelse som fångar det på rutan, eller låt slutet vara ett vanligt slut."));
            loops.in(process.content())
                    .forEach(
                            node -> findings.add(
                                    node,
                                    "flödet går runt utan att vänta på någon eller något",
                                    "Lägg in en uppgift eller en händelse som väntar i den slingan, eller ta bort pilen tillbaka."));
            Xml.within(process.content())
                    .filter(arrow -> isConditionalDefault(flow, arrow))
                    .forEach(arrow -> findings.add(
                            arrow,
                            "pilen gäller när inget annat gäller, och har ett villkor",
                            "Ta bort villkoret, eller välj en annan pil som standard (Default flow)."));
            flow.nodes().values().stream()
                    .filter(FlowRules::losesAnswers)
                    .forEach(end -> findings.add(
                            end,
                            "ett slut i checklistan är inte asynkront",
                            "Kryssa i Asynchronous before; annars går det sista svaret förlorat om bedömningen efter det"
                                    + " misslyckas."));
            flow.nodes().values().stream()
                    .filter(FlowRules::joinsItems)
                    .forEach(gateway -> findings.add(
                            gateway,
                            "punkterna får inte samlas i en grind",
                            "Dra pilen från varje punkt direkt till det gemensamma slutet."));
        }
    }

    private static void starts(Element process, Findings findings) {
        if (Flow.starts(process).findAny().isEmpty()) {
            findings.add(process, "processen har ingen start", "Lägg till en starthändelse.");
        }
    }

    private static void ways(Flow flow, Findings findings) {
        Set<String> reached = flow.reached(Flow.START, Set.of(), arrow -> true);
        Set<String> ending = flow.ending();
        Collection<Element> nodes = flow.nodes().values();
        nodes.stream()
                .filter(node -> !reached.contains(node.getAttribute("id")))
                .forEach(node -> findings.add(
                        node, "ingen väg leder hit från starten", "Dra en pil hit, eller ta bort elementet."));
        nodes.stream()
                .filter(node -> reached.contains(node.getAttribute("id")))
                .filter(node -> !ending.contains(node.getAttribute("id")))
                .forEach(node -> findings.add(
                        node,
                        "härifrån leder ingen väg till ett slut",
                        "Dra en pil vidare så att processen kan ta slut."));
    }

    private static boolean isConditionalDefault(Flow flow, Element arrow) {
        return Xml.is(arrow, "sequenceFlow")
                && Xml.children(arrow).anyMatch(child -> Xml.is(child, "conditionExpression"))
                && flow.nodes().values().stream()
                        .anyMatch(node -> node.getAttribute("default").equals(arrow.getAttribute("id")));
    }

    /** The last person's answer is to be committed before anything that may fail. */
    private static boolean losesAnswers(Element node) {
        return Xml.is(node, "endEvent")
                && !Xml.camunda(node, "asyncBefore").equals("true")
                && Stream.iterate(node.getParentNode(), Element.class::isInstance, Node::getParentNode)
                        .anyMatch(box -> ((Element) box).getAttribute("id").startsWith("Checklist_P"));
    }

    /** A join would hang rollouts that are moved to a model with a new item, and let a phase end with an item open. */
    private static boolean joinsItems(Element node) {
        if (!Xml.is(node, "parallelGateway", "inclusiveGateway")) {
            return false;
        }
        Node box = node.getParentNode();
        String id = node.getAttribute("id");
        long incoming = Xml.children((Element) box)
                .filter(flow -> Xml.is(flow, "sequenceFlow")
                        && flow.getAttribute("targetRef").equals(id))
                .count();
        return incoming > 1
                && Xml.within((Element) box)
                        .anyMatch(task -> Xml.is(task, "userTask")
                                && task.getAttribute("id").startsWith("Item_"));
    }
}
