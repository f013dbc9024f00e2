package se.backabarnet.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.backabarnet.RefusedException;

/**
 * Tells a file's kind by what is in it, whatever it is called. Office documents are archives, so their table of contents
 * is read, and nothing unpacked; older ones are containers, see {@link OldOffice}. Documents with macros are refused.
 */
final class FileTypes {

    private static final int LONGEST_SIGNATURE = 12;
    private static final int LONGEST_MEDIA_TYPE = 100;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private FileTypes() {}

    static Optional<FileType> of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LONGEST_SIGNATURE);
        }
        if (OldOffice.is(start)) {
            return OldOffice.typeOf(file);
        }
        return startsWith(start, ZIP) ? ofArchive(file) : ofSignature(start);
    }

    private static Optional<FileType> ofSignature(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-")) {
            return Optional.of(FileType.PDF);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(FileType.PNG);
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(FileType.JPEG);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(FileType.GIF);
        }
        if (text.startsWith("RIFF") && text.endsWith("WEBP")) {
            return Optional.of(FileType.WEBP);
        }
        return text.startsWith("II*\0") || text.startsWith("MM\0*") ? Optional.of(FileType.TIFF) : Optional.empty();
    }

    private static Optional<FileType> ofArchive(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            refuseMacros(archive);
            return archive.getEntry("[Content_Types].xml") == null ? ofOpenDocument(archive) : ofOfficeOpenXml(archive);
        } catch (ZipException damaged) {
            throw damaged();
        }
    }

    static RefusedException damaged() {
        return new RefusedException("Filen är skadad och går inte att läsa. Öppna den, spara den igen och välj den.");
    }

    static RefusedException locked() {
        return new RefusedException(
                "Filen är låst med ett lösenord och går inte att läsa. Spara den utan lösenord och välj den igen.");
    }

    static RefusedException macros() {
        return new RefusedException("Filen innehåller makron, som kan göra skada när någon öppnar den. Spara den utan"
                + " makron eller som PDF och välj den igen.");
    }

    private static void refuseMacros(ZipFile archive) {
        Predicate<String> macro = name ->
                name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/") || name.startsWith("basic/");
        if (archive.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(macro)) {
            throw macros();
        }
    }

    private static Optional<FileType> ofOfficeOpenXml(ZipFile archive) {
        if (archive.getEntry("word/document.xml") != null) {
            return Optional.of(FileType.DOCX);
        }
        if (archive.getEntry("xl/workbook.xml") != null) {
            return Optional.of(FileType.XLSX);
        }
        return archive.getEntry("ppt/presentation.xml") == null ? Optional.empty() : Optional.of(FileType.PPTX);
    }

    /** Its first entry is not packed and holds the media type. */
    private static Optional<FileType> ofOpenDocument(ZipFile archive) throws IOException {
        ZipEntry entry = archive.getEntry("mimetype");
        if (entry == null || archive.getEntry("content.xml") == null) {
            return Optional.empty();
        }
        try (InputStream in = archive.getInputStream(entry)) {
            String mediaType = new String(in.readNBytes(LONGEST_MEDIA_TYPE), StandardCharsets.US_ASCII).strip();
            return List.of(FileType.ODT, FileType.ODS, FileType.ODP).stream()
                    .filter(type -> type.mediaType().equals(mediaType))
                    .findFirst();
        }
    }

    static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
