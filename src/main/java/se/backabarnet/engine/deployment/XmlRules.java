package se.backabarnet.engine.deployment;

import static se.backabarnet.engine.deployment.Xml.namespace;

import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Walks every element and attribute of an XML file. Each namespace that the engine reads has a list of its own. What other
 * tools note in namespaces of theirs is let through where the engine does not look at it: their attributes anywhere, their
 * elements only among the extensions of an element, for elsewhere the engine finds elements by their local name alone,
 * whatever their namespace.
 */
abstract class XmlRules implements Rules {

    private static final Set<String> ANYWHERE = Set.of(
            XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.XML_NS_URI, XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);

    private final ModelFile.Kind kind;

    /** Element names by namespace. */
    private final Map<String, Set<String>> elements;

    /** Namespaces of which the engine knows attributes, but nothing that may be there as an element. */
    private final Set<String> others;

    XmlRules(ModelFile.Kind kind, Map<String, Set<String>> elements, Set<String> others) {
        this.kind = kind;
        this.elements = elements;
        this.others = others;
    }

    @Override
    public void check(ModelSet models, Findings findings) {
        models.files(kind).forEach(file -> {
            findings.inFile(file);
            walk(file.xml().getDocumentElement(), findings);
        });
    }

    private void walk(Element element, Findings findings) {
        if (isForeign(namespace(element)) && isIgnored(element)) {
            return;
        }
        if (elements.getOrDefault(namespace(element), Set.of()).contains(element.getLocalName())) {
            element(element, findings);
            text(element, Xml.text(element), findings);
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                if (!ANYWHERE.contains(namespace(attribute)) && !isForeign(namespace(attribute))) {
                    spaces(element, attribute, findings);
                    attribute(element, attribute, findings);
                }
            }
            Xml.children(element).forEach(child -> walk(child, findings));
        } else {
            // what is in it goes with it, and is not complained of as well
            findings.add(element, "<" + element.getNodeName() + "> är inte tillåtet", allowedElements());
        }
    }

    /** The engine reads ids, references and choices without the spaces around them; the rules must see what it sees. */
    private static void spaces(Element element, Attr attribute, Findings findings) {
        boolean free = Set.of("name", "label").contains(attribute.getLocalName());
        if (namespace(attribute).isEmpty()
                && namespace(element).equals(Xml.BPMN)
                && !free
                && !attribute.getValue().equals(attribute.getValue().strip())) {
            findings.add(
                    element,
                    attribute.getName() + " ”" + attribute.getValue() + "” har blanksteg runt värdet",
                    "Ta bort blankstegen.");
        }
    }

    private boolean isForeign(String namespace) {
        return !namespace.isEmpty() && !elements.containsKey(namespace) && !others.contains(namespace);
    }

    /** Whether the engine looks past an element of a foreign namespace where it stands. */
    abstract boolean isIgnored(Element element);

    abstract void element(Element element, Findings findings);

    abstract void attribute(Element element, Attr attribute, Findings findings);

    abstract void text(Element element, String text, Findings findings);

    abstract String allowedElements();
}
