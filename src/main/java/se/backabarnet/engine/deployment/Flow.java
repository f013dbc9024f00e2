package se.backabarnet.engine.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Which ways lead through a process: from its start through every box to its end. A box has an entrance, which is its own id,
 * and an exit. Ways that depend on an event are there like all others, so that whatever may happen is seen.
 */
final class Flow {

    static final String START = "";
    static final String END = ">";

    private static final String[] NODES = {
        "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "task",
                "userTask",
        "serviceTask", "sendTask", "receiveTask", "manualTask", "businessRuleTask", "callActivity", "subProcess",
        "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway"
    };

    /** A step of a way; by a sequence flow, or by none where an event or the edge of a box is passed. */
    record Arrow(String to, Element by) {}

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, List<Arrow>> arrows = new HashMap<>();
    private final List<Element> uncaught = new ArrayList<>();

    private Flow(Element process) {
        box(process, START);
    }

    static Flow of(Element process) {
        return new Flow(process);
    }

    private static String exit(String entrance) {
        return entrance + END;
    }

    private void box(Element box, String entrance) {
        List<Element> inside =
                Xml.children(box).filter(child -> Xml.is(child, NODES)).toList();
        inside.forEach(node -> nodes.put(node.getAttribute("id"), node));
        Set<String> left = new HashSet<>();
        Xml.children(box).filter(child -> Xml.is(child, "sequenceFlow")).forEach(flow -> {
            String source = flow.getAttribute("sourceRef");
            left.add(source);
            arrow(after(source), flow.getAttribute("targetRef"), flow);
        });
        inside.forEach(node -> inside(node, entrance, left));
    }

    private void inside(Element node, String around, Set<String> left) {
        String id = node.getAttribute("id");
        boolean byEvent = isByEvent(node);
        if (Xml.is(node, "subProcess")) {
            box(node, id);
            if (repeats(node)) {
                arrow(id, exit(id), null);
            }
        }
        if (Xml.is(node, "startEvent") || byEvent) {
            arrow(around, id, null);
        }
        if (Xml.is(node, "boundaryEvent")) {
            arrow(node.getAttribute("attachedToRef"), id, null);
        }
        if (byEvent) {
            if (starts(node)
                    .noneMatch(start -> start.getAttribute("isInterrupting").equals("false"))) {
                arrow(exit(id), exit(around), null);
            }
        } else if (!left.contains(id)) {
            Element catcher = thrown(node) == null ? null : catcher(node);
            if (thrown(node) != null && catcher == null) {
                uncaught.add(node);
            }
            arrow(after(id), catcher == null ? exit(around) : catcher.getAttribute("id"), null);
        }
    }

    /** The point from which a node is left. */
    private String after(String id) {
        return nodes.containsKey(id) && Xml.is(nodes.get(id), "subProcess") ? exit(id) : id;
    }

    private void arrow(String from, String to, Element by) {
        arrows.computeIfAbsent(from, key -> new ArrayList<>()).add(new Arrow(to, by));
    }

    static boolean isByEvent(Element node) {
        return node.getAttribute("triggeredByEvent").equals("true");
    }

    static boolean repeats(Element node) {
        return Xml.children(node).anyMatch(child -> Xml.is(child, "multiInstanceLoopCharacteristics"));
    }

    static Stream<Element> starts(Element box) {
        return Xml.children(box).filter(child -> Xml.is(child, "startEvent"));
    }

    /** The error that an end throws, or null. */
    static Element thrown(Element node) {
        return Xml.is(node, "endEvent") ? error(node) : null;
    }

    private static Element error(Element event) {
        return Xml.children(event)
                .filter(child -> Xml.is(child, "errorEventDefinition"))
                .findFirst()
                .orElse(null);
    }

    /** The event that catches what an end throws: at a box around it, or the start of a box beside it. */
    static Element catcher(Element end) {
        String error = thrown(end).getAttribute("errorRef");
        Element box = end;
        while (box.getParentNode() instanceof Element around && Xml.is(around, "process", "subProcess")) {
            String inner = box.getAttribute("id");
            Stream<Element> attached = Xml.children(around)
                    .filter(node -> Xml.is(node, "boundaryEvent"))
                    .filter(node -> node.getAttribute("attachedToRef").equals(inner));
            Stream<Element> beside =
                    Xml.children(around).filter(Flow::isByEvent).flatMap(Flow::starts);
            Element found = Stream.concat(attached, beside)
                    .filter(event -> error(event) != null)
                    .filter(event -> Set.of("", error).contains(error(event).getAttribute("errorRef")))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                return found;
            }
            box = around;
        }
        return null;
    }

    Map<String, Element> nodes() {
        return nodes;
    }

    /** Ends that throw an error which nothing catches. */
    List<Element> uncaught() {
        return uncaught;
    }

    /** Where ways lead that begin at a point, pass none of the closed ones, and take only arrows that are open. */
    Set<String> reached(String from, Set<String> closed, Predicate<Arrow> open) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String point = next.pop();
            if (!closed.contains(point) && reached.add(point)) {
                arrows.getOrDefault(point, List.of()).stream()
                        .filter(open)
                        .map(Arrow::to)
                        .forEach(next::push);
            }
        }
        return reached;
    }

    /** From where ways lead to the end of the process; ends of boxes that let the rest go on are ends, too. */
    Set<String> ending() {
        Map<String, List<Arrow>> backwards = new HashMap<>();
        arrows.forEach((from, leading) -> leading.forEach(arrow ->
                backwards.computeIfAbsent(arrow.to(), key -> new ArrayList<>()).add(new Arrow(from, arrow.by()))));
        Set<String> ending = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(END));
        nodes.values().stream().filter(Flow::isByEvent).forEach(box -> next.push(exit(box.getAttribute("id"))));
        while (!next.isEmpty()) {
            String point = next.pop();
            if (ending.add(point)) {
                backwards.getOrDefault(point, List.of()).forEach(arrow -> next.push(arrow.to()));
            }
        }
        return ending;
    }
}
