package se.backabarnet.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What the rules ask of an element. */
final class Xml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private Xml() {}

    static boolean is(Element element, String... names) {
        for (String name : names) {
            if (name.equals(element.getLocalName())) {
                return namespace(element).equals(BPMN);
            }
        }
        return false;
    }

    /** An attribute of Camunda's, empty when it is not there. */
    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute).strip();
    }

    /** Those among Camunda's extensions of the element that are called so, at any depth within them. */
    static Stream<Element> extensions(Element element, String name) {
        return children(element)
                .filter(child -> is(child, "extensionElements"))
                .flatMap(Xml::children)
                .filter(child -> namespace(child).equals(CAMUNDA))
                .flatMap(child -> Stream.concat(Stream.of(child), within(child)))
                .filter(child -> child.getLocalName().equals(name));
    }

    /** The value of an extension property of the element, empty when it is not there. */
    static String property(Element element, String name) {
        return extensions(element, "property")
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value").strip())
                .findFirst()
                .orElse("");
    }

    /** The value of an input parameter of the element, empty when it is not there. */
    static String input(Element element, String name) {
        return extensions(element, "inputParameter")
                .filter(parameter -> parameter.getAttribute("name").equals(name))
                .map(parameter -> text(parameter).strip())
                .findFirst()
                .orElse("");
    }

    static String namespace(Node node) {
        return node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
    }

    static Stream<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                children.add(inner);
            }
        }
        return children.stream();
    }

    /** Everything inside the element, at any depth, in the order of the file. */
    static Stream<Element> within(Element element) {
        List<Element> found = new ArrayList<>();
        collect(element, found);
        return found.stream();
    }

    private static void collect(Element element, List<Element> found) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                found.add(inner);
                collect(inner, found);
            }
        }
    }

    /** The element, or the nearest one around it that has an id; the outermost if none has. */
    static Element identified(Element element) {
        Element at = element;
        while (!at.hasAttribute("id") && at.getParentNode() instanceof Element around) {
            at = around;
        }
        return at;
    }

    /** The text right inside the element, as the engine reads it: comments do not interrupt it. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text piece) {
                text.append(piece.getData());
            }
        }
        return text.toString();
    }
}
