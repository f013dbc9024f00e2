package se.backabarnet.engine.deployment;

import static se.backabarnet.engine.deployment.Xml.namespace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A decision table may calculate in FEEL, a language that cannot reach outside the table unless it is told to call Java. */
class DmnRules extends XmlRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final List<String> DMN = List.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");
    private static final Set<String> DECISION_ELEMENTS = BpmnVocabulary.words(
            "definitions description decision decisionTable input inputExpression inputValues output outputValues"
                    + " rule inputEntry outputEntry text annotation annotationEntry literalExpression variable"
                    + " informationRequirement requiredInput requiredDecision inputData knowledgeSource"
                    + " authorityRequirement requiredAuthority textAnnotation association sourceRef targetRef"
                    + " extensionElements");
    private static final List<String> DIAGRAM = List.of(
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "https://www.omg.org/spec/DMN/20230324/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            "http://camunda.org/schema/modeler/1.0");
    private static final Set<String> DIAGRAM_ELEMENTS = BpmnVocabulary.words(
            "DMNDI DMNDiagram DMNShape DMNEdge DMNLabel Bounds Size waypoint edge bounds waypoints");
    private static final Set<String> CAMUNDA_ATTRIBUTES =
            BpmnVocabulary.words("inputVariable historyTimeToLive versionTag diagramRelationId");
    private static final Pattern FEEL = Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/(?:DMN|FEEL)/\\S*");
    private static final Pattern EXTERNAL = Pattern.compile("\\bexternal\\b");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");

    DmnRules() {
        super(ModelFile.Kind.DECISION, elements(), Set.of(CAMUNDA));
    }

    private static Map<String, Set<String>> elements() {
        Map<String, Set<String>> elements = new HashMap<>();
        DMN.forEach(namespace -> elements.put(namespace, DECISION_ELEMENTS));
        DIAGRAM.forEach(namespace -> elements.put(namespace, DIAGRAM_ELEMENTS));
        return elements;
    }

    @Override
    boolean isIgnored(Element element) {
        return element.getParentNode() instanceof Element around
                && around.getLocalName().equals("extensionElements")
                && DMN.contains(namespace(around));
    }

    @Override
    void element(Element element, Findings findings) {}

    @Override
    void attribute(Element element, Attr attribute, Findings findings) {
        String namespace = namespace(attribute);
        String name = attribute.getLocalName();
        boolean known = namespace.isEmpty()
                || DIAGRAM.contains(namespace)
                || namespace.equals(CAMUNDA) && CAMUNDA_ATTRIBUTES.contains(name);
        if (!known) {
            findings.add(
                    element,
                    "attributet " + attribute.getName() + " är inte tillåtet",
                    "Tillåtna är Camundas historyTimeToLive, versionTag och inputVariable.");
        }
        if (name.equals("expressionLanguage")
                && !FEEL.matcher(attribute.getValue()).matches()) {
            findings.add(element, "språket " + attribute.getValue() + " är inte tillåtet", "Tillåtet är FEEL.");
        }
        if (EXPRESSION.matcher(attribute.getValue()).find()) {
            refuse(element, attribute.getValue(), findings);
        }
    }

    @Override
    void text(Element element, String text, Findings findings) {
        boolean callsJava =
                element.getLocalName().equals("text") && EXTERNAL.matcher(text).find();
        if (callsJava || EXPRESSION.matcher(text).find()) {
            refuse(element, text, findings);
        }
    }

    private static void refuse(Element element, String text, Findings findings) {
        findings.add(
                element,
                "uttrycket " + text.strip() + " är inte tillåtet",
                "Tillåtet är FEEL utan ${…} och utan funktioner som är external.");
    }

    @Override
    String allowedElements() {
        return "Tillåtna är beslutstabeller och FEEL-uttryck.";
    }
}
