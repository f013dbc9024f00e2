package se.backabarnet.engine.deployment;

import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.backabarnet.engine.task.Kind;

/**
 * Something that a known process must hold.
 *
 * @param words what it is, for people
 * @param element whether an element is it, given the process as it is called
 * @param within the id of the box that it must lie in, or null
 * @param background whether it must begin in a transaction of its own
 */
record Step(String words, BiPredicate<Element, String> element, String within, boolean background) {

    private static final String FLOW = "en pil";

    private Step(String words, BiPredicate<Element, String> element) {
        this(words, element, null, false);
    }

    /** A task that calls a delegate. */
    static Step calls(String delegate) {
        String call = "${" + delegate + "}";
        return new Step(
                "ett steg som anropar " + call,
                (element, key) -> Xml.is(element, "serviceTask", "businessRuleTask", "sendTask")
                        && Xml.camunda(element, "delegateExpression").equals(call));
    }

    static Step box(String id) {
        return new Step(
                "delprocessen " + id, (element, key) -> Xml.is(element, "subProcess") && hasId(element, id, key));
    }

    static Step decides(String decision) {
        return new Step(
                "ett beslutssteg med decisionRef " + decision,
                (element, key) -> Xml.is(element, "businessRuleTask")
                        && Xml.camunda(element, "decisionRef").equals(decision));
    }

    static Step task(String id, Kind kind) {
        return new Step(
                "uppgiften " + id + " med kind " + kind.word(),
                (element, key) -> isTask(element, kind) && hasId(element, id, key));
    }

    static Step task(Kind kind) {
        return new Step("en uppgift med kind " + kind.word(), (element, key) -> isTask(element, kind));
    }

    /** A call of the process of a phase of the same edition. */
    static Step phase(int number) {
        return new Step(
                "ett anrop av processen för fas " + number,
                (element, key) -> Xml.is(element, "callActivity")
                        && element.getAttribute("calledElement")
                                .matches(KnownProcess.editionOf(key) + "Phase" + number + "[A-Z]\\w*Process"));
    }

    /** A flow on a condition. */
    static Step way(String condition) {
        return new Step(
                FLOW + " med villkoret " + condition,
                (element, key) -> Xml.is(element, "sequenceFlow")
                        && Xml.children(element)
                                .filter(child -> Xml.is(child, "conditionExpression"))
                                .anyMatch(child -> same(Xml.text(child), condition)));
    }

    /** An event or task that waits for a message and lets everything else go on. */
    static Step receives(String message) {
        return new Step(
                "något som tar emot meddelandet " + message + " utan att avbryta",
                (element, key) -> Xml.is(element, "startEvent", "receiveTask", "intermediateCatchEvent")
                        && names(element).anyMatch(message::equals)
                        && (!Xml.is(element, "startEvent")
                                || element.getAttribute("isInterrupting").equals("false")));
    }

    static Step boundary(String message, String box) {
        return new Step(
                "en händelse på kanten av " + box + " som tar emot meddelandet " + message + " och avbryter",
                (element, key) -> Xml.is(element, "boundaryEvent")
                        && names(element).anyMatch(message::equals)
                        && filled(box, key).equals(element.getAttribute("attachedToRef"))
                        && !element.getAttribute("cancelActivity").equals("false"));
    }

    Step in(String box) {
        return new Step(words + " i " + box, element, box, background);
    }

    Step inTheBackground() {
        return new Step(words + " med asynchronous before", element, within, true);
    }

    /** The words for a process as it is called. */
    String words(String key) {
        return filled(words, key);
    }

    /** Whether it is a flow, which is passed, and no element, which is entered. */
    boolean isFlow() {
        return words.startsWith(FLOW);
    }

    boolean matches(Element candidate, String key) {
        return element.test(candidate, key)
                && (within == null || isWithin(candidate, filled(within, key)))
                && (!background || Xml.camunda(candidate, "asyncBefore").equals("true"));
    }

    private static boolean isWithin(Element element, String box) {
        return element.getParentNode() instanceof Element around
                && (around.getAttribute("id").equals(box) || isWithin(around, box));
    }

    private static boolean isTask(Element element, Kind kind) {
        return Xml.is(element, "userTask")
                && Xml.property(element, Kind.PROPERTY).equals(kind.word());
    }

    private static boolean hasId(Element element, String id, String key) {
        return element.getAttribute("id").equals(filled(id, key));
    }

    private static String filled(String pattern, String key) {
        return pattern.replace("<n>", KnownProcess.phaseOf(key).orElse(""));
    }

    /** The names of the messages that an element waits for. */
    private static Stream<String> names(Element element) {
        Stream<Element> waiting = Xml.is(element, "receiveTask")
                ? Stream.of(element)
                : Xml.children(element).filter(child -> Xml.is(child, "messageEventDefinition"));
        return waiting.map(definition -> definition.getAttribute("messageRef"))
                .flatMap(ref -> Xml.children(element.getOwnerDocument().getDocumentElement())
                        .filter(message -> Xml.is(message, "message")
                                && message.getAttribute("id").equals(ref)))
                .map(message -> message.getAttribute("name"));
    }

    /** Whether one of the terms that must all hold is the condition. */
    private static boolean same(String expression, String condition) {
        String term = plain(condition);
        String all = plain(expression);
        return !all.contains("||") && Stream.of(all.split("&&")).anyMatch(term::equals);
    }

    private static String plain(String expression) {
        return expression
                .replaceAll("\\s+|^\\s*[$#]\\{|}\\s*$", "")
                .replace('"', '\'')
                .replaceFirst("==true$", "");
    }
}
