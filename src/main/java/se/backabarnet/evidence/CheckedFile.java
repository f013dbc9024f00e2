package se.backabarnet.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import se.backabarnet.RefusedException;
import se.backabarnet.Sha256;

/** A file that somebody sent, put aside on disk, measured, and found to be what its name says. Closing it deletes it. */
public final class CheckedFile implements AutoCloseable {

    /** 20 MB, as people count. */
    static final long LARGEST = 20_000_000;

    private final Path place;
    private String name;
    private FileType type;
    private String sha256;
    private long size;

    private CheckedFile(Path place) {
        this.place = place;
    }

    /** @throws RefusedException when it is empty, too large, of a kind that may not be added, or not what its name says */
    public static CheckedFile of(String name, InputStream content) {
        try {
            CheckedFile file = new CheckedFile(Files.createTempFile("underlag-", null));
            try {
                file.check(name, content);
                return file;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String sentName, InputStream content) throws IOException {
        name = FileName.of(sentName);
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(content, digest);
                OutputStream out = Files.newOutputStream(place)) {
            copy(in, out);
        }
        sha256 = Sha256.hex(digest.digest());
        type = FileTypes.of(place)
                .orElseThrow(() -> new RefusedException("Filen ”" + name
                        + "” är varken PDF, bild eller ett dokument från Word, Excel, PowerPoint eller LibreOffice. Välj en"
                        + " sådan fil, eller spara den som PDF."));
        String ending = FileName.ending(name);
        if (!type.hasEnding(ending)) {
            throw new RefusedException("Filen ”" + name + "” innehåller något annat än dess namn säger. Ge den ett namn"
                    + " som slutar på ." + type.ending() + " och välj den igen.");
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > LARGEST) {
                throw new RefusedException("Filen ”" + name + "” är större än 20 MB. Välj en mindre fil.");
            }
            out.write(buffer, 0, read);
        }
        if (size == 0) {
            throw new RefusedException("Filen ”" + name + "” är tom. Välj en annan fil.");
        }
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(place);
    }

    public String name() {
        return name;
    }

    FileType type() {
        return type;
    }

    public String mediaType() {
        return type.mediaType();
    }

    public String sha256() {
        return sha256;
    }

    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(place);
    }
}
