package se.backabarnet.engine.deployment;

import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What the rules ask of an element. */
final class Xml {

    private Xml() {}

    static String namespace(Node node) {
        return node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
    }

    static Stream<Element> children(Element element) {
        return Stream.iterate(element.getFirstChild(), node -> node != null, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** Everything inside the element, at any depth, in the order of the file. */
    static Stream<Element> within(Element element) {
        return children(element).flatMap(child -> Stream.concat(Stream.of(child), within(child)));
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
