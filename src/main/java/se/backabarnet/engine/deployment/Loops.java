package se.backabarnet.engine.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Finds circles in which nothing waits: for a person, a message or a time. Such a circle runs until the machine stops, and a
 * job in it (asynchronous before or after) only makes it run for ever in the background.
 */
final class Loops {

    private final ModelSet models;

    /** By the key of a process whether it can end without waiting; false while it is being found out. */
    private final Map<String, Boolean> passing = new HashMap<>();

    Loops(ModelSet models) {
        this.models = models;
    }

    /** For each circle without a wait in a process or in its boxes, a node that it goes through. */
    List<Element> in(Element box) {
        List<Element> found = new ArrayList<>();
        Map<String, Element> nodes = nodes(box);
        Map<String, Set<String>> on = new HashMap<>();
        nodes.forEach((id, node) -> on.put(id, onwards(box, node)));
        Set<String> known = new HashSet<>();
        for (String id : nodes.keySet()) {
            if (!known.contains(id) && reach(on, on.get(id)).contains(id)) {
                found.add(nodes.get(id));
                known.addAll(reach(on, on.get(id)));
            }
        }
        nodes.values().stream().filter(node -> Xml.is(node, "subProcess")).forEach(inner -> found.addAll(in(inner)));
        return found;
    }

    private static Map<String, Element> nodes(Element box) {
        Map<String, Element> nodes = new LinkedHashMap<>();
        Xml.children(box)
                .filter(child -> child.hasAttribute("id") && !Xml.is(child, "sequenceFlow"))
                .forEach(child -> nodes.put(child.getAttribute("id"), child));
        return nodes;
    }

    /** Where a token is next that need not wait at the node. */
    private Set<String> onwards(Element box, Element node) {
        Set<String> on = new HashSet<>();
        if (passes(node)) {
            targets(box, node).forEach(on::add);
        }
        Xml.children(box)
                .filter(event -> Xml.is(event, "boundaryEvent")
                        && event.getAttribute("attachedToRef").equals(node.getAttribute("id")))
                .filter(event -> throwsAtOnce(node, event))
                .forEach(event -> on.add(event.getAttribute("id")));
        return on;
    }

    private static Stream<String> targets(Element box, Element node) {
        return Xml.children(box)
                .filter(flow -> Xml.is(flow, "sequenceFlow")
                        && flow.getAttribute("sourceRef").equals(node.getAttribute("id")))
                .map(flow -> flow.getAttribute("targetRef"));
    }

    private static Set<String> reach(Map<String, Set<String>> on, Set<String> from) {
        Set<String> reached = new HashSet<>();
        List<String> next = new ArrayList<>(from);
        while (!next.isEmpty()) {
            String point = next.remove(next.size() - 1);
            if (reached.add(point)) {
                next.addAll(on.getOrDefault(point, Set.of()));
            }
        }
        return reached;
    }

    /** Whether a token can go through without waiting. */
    private boolean passes(Element node) {
        if (Xml.is(node, "userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway")) {
            return false;
        }
        if (Xml.is(node, "boundaryEvent", "startEvent")) {
            return Xml.children(node)
                    .noneMatch(event -> Xml.is(event, "timerEventDefinition", "messageEventDefinition"));
        }
        if (Xml.is(node, "callActivity")) {
            String key = node.getAttribute("calledElement");
            return models.process(key).map(called -> passesProcess(key, called)).orElse(false);
        }
        return !Xml.is(node, "subProcess") || Flow.repeats(node) || ends(node);
    }

    private boolean passesProcess(String key, ModelDefinition<Element> called) {
        Boolean known = passing.putIfAbsent(key, false);
        if (known != null) {
            return known;
        }
        boolean passes = ends(called.content());
        passing.put(key, passes);
        return passes;
    }

    /** Whether all tokens that start in a box can come to an end without waiting. */
    private boolean ends(Element box) {
        Map<String, Element> nodes = nodes(box);
        Set<String> ending = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Element node : nodes.values()) {
                String id = node.getAttribute("id");
                if (!ending.contains(id) && passes(node) && endsAfter(box, node, ending)) {
                    more = ending.add(id);
                }
            }
        }
        return Flow.starts(box).anyMatch(start -> ending.contains(start.getAttribute("id")));
    }

    private static boolean endsAfter(Element box, Element node, Set<String> ending) {
        List<String> targets = targets(box, node).toList();
        boolean either = Xml.is(node, "exclusiveGateway", "inclusiveGateway");
        return targets.isEmpty()
                || (either ? targets.stream().anyMatch(ending::contains) : ending.containsAll(targets));
    }

    /** Whether an error that the event catches can be thrown inside the node before anything waits. */
    private boolean throwsAtOnce(Element node, Element event) {
        if (!passes(event) || !Xml.is(node, "subProcess")) {
            return false;
        }
        Map<String, Element> nodes = nodes(node);
        Map<String, Set<String>> on = new HashMap<>();
        nodes.forEach((id, inner) -> on.put(id, onwards(node, inner)));
        Set<String> starts = new HashSet<>();
        Flow.starts(node).forEach(start -> starts.add(start.getAttribute("id")));
        return reach(on, starts).stream()
                .map(nodes::get)
                .anyMatch(end -> end != null
                        && Xml.children(end)
                                .anyMatch(thrown -> Xml.is(thrown, "errorEventDefinition", "escalationEventDefinition"))
                        && Xml.is(end, "endEvent", "intermediateThrowEvent"));
    }
}
