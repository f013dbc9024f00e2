package se.backabarnet.engine.deployment;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.util.StringUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import se.backabarnet.engine.deployment.ModelFile.Fault;
import se.backabarnet.engine.deployment.ModelFile.Kind;

/** Reads files of models. A DOCTYPE is refused, and with it every entity; so is what exceeds the {@link Bounds}. */
final class ModelReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ModelReader() {}

    /** @param name with or without folders, of either sort */
    static ModelFile read(String name, byte[] content, boolean incoming) {
        String plain = StringUtils.getFilename(name.replace('\\', '/'));
        Kind kind = kind(plain);
        try {
            if (kind == null) {
                throw new UnreadableException(
                        "Filer av det här slaget får inte driftsättas", "Tillåtna är .bpmn, .dmn och .form.");
            }
            if (content.length > Bounds.FILE_BYTES) {
                throw new UnreadableException(
                        "Filen är " + content.length / 1024 + " kB",
                        "Tillåtet är högst " + Bounds.FILE_BYTES / 1024 + " kB.");
            }
            return kind == Kind.FORM
                    ? new ModelFile(plain, incoming, content, kind, null, json(content), null)
                    : new ModelFile(plain, incoming, content, kind, xml(content), null, null);
        } catch (UnreadableException e) {
            return new ModelFile(plain, incoming, content, kind, null, null, e.fault);
        }
    }

    private static Kind kind(String name) {
        if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
            return Kind.PROCESS;
        }
        if (name.endsWith(".dmn")) {
            return Kind.DECISION;
        }
        return name.endsWith(".form") ? Kind.FORM : null;
    }

    private static JsonNode json(byte[] content) throws UnreadableException {
        try {
            JsonNode form = JSON.readTree(content);
            if (!form.isObject()) {
                throw new UnreadableException(
                        "Filen är inget formulär", "Ett formulär har ett id och en lista med fält.");
            }
            return form;
        } catch (IOException e) {
            throw new UnreadableException(
                    "Filen kan inte läsas som JSON", "Tillåtet är ett formulär som Camunda Modeler skriver det.");
        }
    }

    private static Document xml(byte[] content) throws UnreadableException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new ByteArrayInputStream(content));
            if (depth(document) > Bounds.DEPTH) {
                throw new UnreadableException(
                        "Filen har för många nivåer av element i varandra",
                        "Tillåtet är högst " + Bounds.DEPTH + " nivåer.");
            }
            return document;
        } catch (SAXException | IOException e) {
            String line = e instanceof SAXParseException found ? " från rad " + found.getLineNumber() : "";
            throw new UnreadableException(
                    "Filen kan inte läsas som XML" + line, "Tillåtet är välformad XML utan DOCTYPE.");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without recursion, which a file could make too deep. */
    private static int depth(Document document) {
        int deepest = 0;
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                deepest = Math.max(deepest, ++depth);
                continue;
            }
            while (node != null && node.getNextSibling() == null) {
                node = node.getParentNode();
                depth--;
            }
            node = node == null ? null : node.getNextSibling();
        }
        return deepest;
    }

    private static final class UnreadableException extends Exception {

        private final transient Fault fault;

        UnreadableException(String what, String allowed) {
            super(what);
            fault = new Fault(what, allowed);
        }
    }
}
