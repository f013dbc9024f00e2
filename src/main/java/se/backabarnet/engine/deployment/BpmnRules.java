package se.backabarnet.engine.deployment;

import static se.backabarnet.engine.deployment.Xml.namespace;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import se.backabarnet.checklist.ItemRequirement;
import se.backabarnet.engine.ProcessVariables;

/**
 * A process model may say who does what and when, and may call the application's own delegates. It may not carry code, name
 * people, or decide which area an instance belongs to.
 */
class BpmnRules extends XmlRules {

    private static final Set<String> BELONGING = Set.of(
            ProcessVariables.AREA,
            ProcessVariables.AREA_NAME,
            ProcessVariables.ROLLOUT_ID,
            ProcessVariables.EDITION,
            ProcessVariables.PHASE);

    private final Expressions expressions;
    private final Set<String> requirements;

    BpmnRules(Known known) {
        super(ModelFile.Kind.PROCESS, BpmnVocabulary.ELEMENTS, Set.of(BpmnVocabulary.ACTIVITI));
        expressions = new Expressions(known.delegates());
        requirements = known.requirements();
    }

    /** Connectors and error definitions are found among the extensions by their local name alone. */
    @Override
    boolean isIgnored(Element element) {
        return element.getParentNode() instanceof Element around
                && (Xml.is(around, "extensionElements")
                        || around.getLocalName().equals("extension")
                                && namespace(around).equals(BpmnVocabulary.DI))
                && !BpmnVocabulary.FOUND_ANYWHERE.contains(element.getLocalName());
    }

    @Override
    void element(Element element, Findings findings) {
        String type = element.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type");
        if (!type.isEmpty() && !type.matches("(?:[\\w.-]+:)?tFormalExpression")) {
            findings.add(element, "xsi:type " + type + " är inte tillåtet", "Tillåtet är tFormalExpression.");
        }
        if (Xml.is(element, "definitions")) {
            executable(element, findings);
        }
        if (Xml.CAMUNDA.equals(namespace(element))) {
            switch (element.getLocalName()) {
                case "inputParameter", "outputParameter" -> written(element, element.getAttribute("name"), findings);
                case "in", "out" -> mapped(element, findings);
                case "property" -> required(element, findings);
                default -> {}
            }
        }
    }

    /** The engine passes over a process that is not executable; and what it alone took for executable, no rule would read. */
    private static void executable(Element definitions, Findings findings) {
        List<String> written = Xml.children(definitions)
                .filter(child -> Xml.is(child, "process"))
                .map(process -> process.getAttribute("isExecutable"))
                .toList();
        if (!written.contains("true") || !Set.of("true", "false", "").containsAll(written)) {
            Element named = Xml.children(definitions)
                    .filter(child -> Xml.is(child, "process"))
                    .filter(process -> !process.getAttribute("isExecutable").equals("true"))
                    .findFirst()
                    .orElse(definitions);
            findings.add(
                    named,
                    "processen är inte körbar, och skulle inte ersätta den som används",
                    "Kryssa i Executable; i filen ska isExecutable vara true.");
        }
    }

    /** A point that required what nobody knows could never be done. */
    private void required(Element element, Findings findings) {
        if (!element.getAttribute("name").equals(ItemRequirement.PROPERTY)) {
            return;
        }
        List<String> unknown = ItemRequirement.names(element.getAttribute("value")).stream()
                .filter(name -> !requirements.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            findings.add(
                    element,
                    "systemet känner inte till det som krävs innan punkten blir klar: " + String.join(", ", unknown),
                    "Tillåtna är " + String.join(", ", new TreeSet<>(requirements)) + ", med blanksteg emellan.");
        }
    }

    private static void mapped(Element element, Findings findings) {
        String target = element.getAttribute("target");
        boolean handedOn = element.getAttribute("source").equals(target) && !element.hasAttribute("sourceExpression");
        boolean phase = target.equals(ProcessVariables.PHASE)
                && Expressions.isNumber(element.getAttribute("sourceExpression"))
                && !element.hasAttribute("source");
        if (!handedOn && !phase) {
            written(element, target, findings);
        }
    }

    /** A model must not write what says where an instance belongs. */
    private static void written(Element element, String variable, Findings findings) {
        if (BELONGING.contains(variable.strip())) {
            findings.add(
                    element,
                    "variabeln " + variable + " får inte sättas av en modell",
                    "Den hör till införandet och får bara lämnas vidare oförändrad.");
        }
    }

    @Override
    void attribute(Element element, Attr attribute, Findings findings) {
        String namespace = namespace(attribute);
        String name = attribute.getLocalName();
        boolean known = namespace.isEmpty() && BpmnVocabulary.PLAIN_ATTRIBUTES.contains(name)
                || namespace.isEmpty() && isSchemaDefault(attribute)
                || namespace.equals(Xml.CAMUNDA) && BpmnVocabulary.CAMUNDA_ATTRIBUTES.contains(name);
        if (!known) {
            findings.add(
                    element,
                    "attributet " + attribute.getName() + " är inte tillåtet",
                    "Kod anropas bara med delegateExpression, och uppgifter ges till grupper med candidateGroups.");
            return;
        }
        switch (name) {
            case "delegateExpression" -> delegate(element, attribute, findings);
            case "candidateGroups" -> candidateGroups(element, attribute, findings);
            case "resultVariable", "elementVariable" -> {
                written(element, attribute.getValue(), findings);
                text(element, attribute.getValue(), findings);
            }
            case "businessKey" -> businessKey(element, attribute, findings);
            default -> text(element, attribute.getValue(), findings);
        }
    }

    private static boolean isSchemaDefault(Attr attribute) {
        return BpmnVocabulary.SCHEMA_DEFAULTS
                .getOrDefault(attribute.getLocalName(), Set.of())
                .contains(attribute.getValue());
    }

    private void delegate(Element element, Attr attribute, Findings findings) {
        if (!expressions.isDelegate(attribute.getValue())) {
            findings.add(
                    element,
                    "delegateExpression " + attribute.getValue() + " är inte tillåtet",
                    "Tillåtet är ${…} med en av " + expressions.delegates() + ".");
        }
    }

    private void candidateGroups(Element element, Attr attribute, Findings findings) {
        String groups = attribute.getValue();
        if (groups.isBlank()) {
            return;
        }
        boolean known = Expressions.isChecklistGroups(groups)
                ? expressions.allowedIn(groups)
                : Arrays.stream(groups.split(",", -1)).allMatch(group -> BpmnVocabulary.GROUPS.contains(group.strip()));
        if (!known) {
            findings.add(
                    element,
                    "candidateGroups " + groups + " är inte tillåtet",
                    "Tillåtna är ${area}. följt av en lokal roll, till exempel ${area}.chair, och de nationella grupperna.");
        }
    }

    private void businessKey(Element element, Attr attribute, Findings findings) {
        if (!Expressions.isBusinessKey(attribute.getValue())) {
            findings.add(
                    element,
                    "businessKey " + attribute.getValue() + " är inte tillåtet",
                    "Tillåtet är #{execution.processBusinessKey}.");
        }
    }

    @Override
    void text(Element element, String text, Findings findings) {
        if (!expressions.allowedIn(text)) {
            findings.add(element, "uttrycket " + text.strip() + " är inte tillåtet", Expressions.ALLOWED);
        }
    }

    @Override
    String allowedElements() {
        return BpmnVocabulary.ELEMENTS_IN_WORDS;
    }
}
