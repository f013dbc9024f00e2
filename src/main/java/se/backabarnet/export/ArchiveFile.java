package se.backabarnet.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file of an archive, whose content is asked for when it is its turn.
 *
 * @param path with slashes between folders; the archive makes it safe and unique
 */
public record ArchiveFile(String path, Content content) {

    /** Writes a file's content; the stream is left open. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }
}
