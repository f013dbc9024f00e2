package se.backabarnet.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import org.w3c.dom.Document;

/**
 * A file of models as it was read. Of {@code xml} and {@code json} the one that its kind is written in is there; neither when
 * the file could not be read, which {@link #fault} then tells.
 *
 * @param name without folders
 * @param incoming whether it comes with the deployment that is judged; false for what is deployed already
 * @param content as it came
 * @param fault what keeps it from being read, in words for the one who made it, or null
 */
record ModelFile(String name, boolean incoming, byte[] content, Kind kind, Document xml, JsonNode json, Fault fault) {

    enum Kind {
        PROCESS,
        DECISION,
        FORM
    }

    /** What is wrong with a file as a whole, and what to write instead. */
    record Fault(String what, String allowed) {}

    /** Its size. */
    int bytes() {
        return content.length;
    }

    boolean readable() {
        return fault == null;
    }
}
