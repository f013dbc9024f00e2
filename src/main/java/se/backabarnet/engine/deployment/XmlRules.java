package se.backabarnet.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Walks every element and attribute of an XML file. The engine finds many elements by their local name alone, whatever their
 * namespace, and reads an older namespace as if it were Camunda's; therefore each namespace has a list of its own and anything
 * of another namespace is refused. A DOCTYPE is refused, and with it every entity.
 */
abstract class XmlRules implements Rules {

    private static final Set<String> ANYWHERE = Set.of(
            XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.XML_NS_URI, XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);

    /** Element names by namespace. */
    private final Map<String, Set<String>> elements;

    XmlRules(Map<String, Set<String>> elements) {
        this.elements = elements;
    }

    @Override
    public void check(byte[] content, Findings findings) {
        try {
            walk(parse(content).getDocumentElement(), findings);
        } catch (SAXException | IOException e) {
            findings.add(
                    null,
                    "Filen kan inte läsas som XML (" + e.getMessage() + ")",
                    "Tillåtet är välformad XML utan DOCTYPE.");
        }
    }

    private static Document parse(byte[] content) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void walk(Element element, Findings findings) {
        if (elements.getOrDefault(namespace(element), Set.of()).contains(element.getLocalName())) {
            element(element, findings);
            text(element, directText(element), findings);
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                if (!ANYWHERE.contains(namespace(attribute))) {
                    attribute(element, attribute, findings);
                }
            }
            walkWithin(element, findings);
        } else {
            // what is in it goes with it, and is not complained of as well
            findings.add(id(element), "<" + element.getNodeName() + "> är inte tillåtet", allowedElements());
        }
    }

    private void walkWithin(Element element, Findings findings) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner, findings);
            }
        }
    }

    abstract void element(Element element, Findings findings);

    abstract void attribute(Element element, Attr attribute, Findings findings);

    abstract void text(Element element, String text, Findings findings);

    abstract String allowedElements();

    static String namespace(Node node) {
        return node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
    }

    /** The id of the element, or of the nearest one around it that has one. */
    static String id(Element element) {
        Node node = element;
        while (node instanceof Element at) {
            if (at.hasAttribute("id")) {
                return at.getAttribute("id");
            }
            node = at.getParentNode();
        }
        return element.getNodeName();
    }

    /** As the engine reads it: comments inside a text do not interrupt it. */
    private static String directText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text piece) {
                text.append(piece.getData());
            }
        }
        return text.toString();
    }
}
