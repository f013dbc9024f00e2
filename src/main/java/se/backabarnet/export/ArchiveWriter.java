package se.backabarnet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.backabarnet.Sha256;

/**
 * Writes an archive as its files come, and last of all {@code manifest.txt}, a line with the SHA-256 and the path of each
 * file, as {@code sha256sum --check} reads it.
 */
class ArchiveWriter implements AutoCloseable {

    static final String MANIFEST = "manifest.txt";

    private static final int LONGEST_NAME = 120;
    private static final short UNICODE_PATH = 0x7075;
    private static final int UNICODE_PATH_OVERHEAD = 9;

    private final ZipOutputStream zip;
    private final Set<String> taken = new HashSet<>(Set.of(MANIFEST));
    private final List<String> manifest = new ArrayList<>();

    ArchiveWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(ArchiveFile file) throws IOException {
        String path = unique(safe(file.path()));
        MessageDigest digest = Sha256.digest();
        ZipEntry entry = new ZipEntry(path);
        entry.setExtra(unicodePath(path));
        zip.putNextEntry(entry);
        DigestOutputStream out = new DigestOutputStream(zip, digest);
        file.content().writeTo(out);
        zip.closeEntry();
        manifest.add(Sha256.hex(digest.digest()) + "  " + path + "\n");
    }

    /** Ends the archive. One that was not finished has no manifest and cannot be opened. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(MANIFEST));
        for (String line : manifest) {
            zip.write(line.getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private String unique(String path) {
        String candidate = path;
        int dot = path.lastIndexOf('.') > path.lastIndexOf('/') ? path.lastIndexOf('.') : path.length();
        for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = path.substring(0, dot) + " (" + number + ")" + path.substring(dot);
        }
        return candidate;
    }

    /** No part leads out of the archive, or is a name that some system cannot write. */
    private static String safe(String path) {
        return Stream.of(path.split("/"))
                .map(ArchiveWriter::safeName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static String safeName(String name) {
        String safe = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .replaceAll("[\\\\:*?\"<>|]", "_")
                .strip()
                .replaceFirst("^\\.+", "")
                .replaceFirst("[. ]+$", "");
        return safe.length() <= LONGEST_NAME
                ? safe
                : safe.substring(0, LONGEST_NAME / 2) + "…" + safe.substring(safe.length() - LONGEST_NAME / 2);
    }

    /**
     * The path once more, as Info-ZIP's "Unicode Path" field: {@code unzip} of many Linux distributions takes the name
     * itself for one in an old code page, and the manifest would not find a file with å in its name.
     */
    private static byte[] unicodePath(String path) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        return ByteBuffer.allocate(UNICODE_PATH_OVERHEAD + name.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(UNICODE_PATH)
                .putShort((short) (1 + Integer.BYTES + name.length))
                .put((byte) 1)
                .putInt((int) checksum.getValue())
                .put(name)
                .array();
    }
}
