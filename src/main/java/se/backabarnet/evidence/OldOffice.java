package se.backabarnet.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import se.backabarnet.RefusedException;

/**
 * Documents as Word, Excel and PowerPoint wrote them until 2007: containers of streams, read no further than is needed to
 * tell which of the three it is and whether it carries macros. Word and Excel keep these in a storage of their own,
 * PowerPoint announces them by a record, and Excel's first kind are sheets, see {@link ExcelSheets}.
 */
final class OldOffice {

    private static final byte[] START = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final Map<String, FileType> BY_STREAM = Map.of(
            "WordDocument", FileType.DOC,
            "Workbook", FileType.XLS,
            "Book", FileType.XLS,
            "PowerPoint Document", FileType.PPT);
    private static final String LOCKED = "EncryptedPackage";
    private static final Set<String> MACRO_STORAGES = Set.of("macros", "vba", "_vba_project", "_vba_project_cur");
    private static final int DEEPEST = 20;
    private static final int MOST_ENTRIES = 10_000;

    /** PowerPoint's record of macros, up to a reference to them and the flag that says whether there are any. */
    private static final byte[] POWERPOINT_MACROS = {(byte) 0xff, 3, 0x14, 0, 0, 0, 2, 0, 0, 4, 0xc, 0, 0, 0};

    private static final int POWERPOINT_FLAG = POWERPOINT_MACROS.length + 4;

    private int entries;

    private OldOffice() {}

    static boolean is(byte[] start) {
        return FileTypes.startsWith(start, START);
    }

    /** @throws RefusedException when it is damaged, locked or carries macros */
    static Optional<FileType> typeOf(Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            new OldOffice().refuseMacros(root, 0);
            if (root.hasEntryCaseInsensitive(LOCKED)) {
                throw FileTypes.locked();
            }
            return typeOf(root);
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw FileTypes.damaged();
        }
    }

    /** Each stream that a program could open is read. Two spellings of Excel's may stand side by side, two programs' may not. */
    private static Optional<FileType> typeOf(DirectoryNode root) throws IOException {
        Set<FileType> types = EnumSet.noneOf(FileType.class);
        for (Map.Entry<String, FileType> stream : BY_STREAM.entrySet()) {
            if (root.hasEntryCaseInsensitive(stream.getKey())) {
                read(root, stream.getKey(), stream.getValue());
                types.add(stream.getValue());
            }
        }
        if (types.size() > 1) {
            throw FileTypes.damaged();
        }
        return types.stream().findFirst();
    }

    /** Storages within storages without end are no document's. */
    private void refuseMacros(DirectoryEntry storage, int depth) throws IOException {
        for (Entry entry : storage) {
            if (++entries > MOST_ENTRIES || depth > DEEPEST) {
                throw FileTypes.damaged();
            }
            if (MACRO_STORAGES.contains(entry.getName().toLowerCase(Locale.ROOT))) {
                throw FileTypes.macros();
            }
            if (entry instanceof DirectoryEntry inner) {
                refuseMacros(inner, depth + 1);
            }
        }
    }

    private static void read(DirectoryNode root, String stream, FileType type) throws IOException {
        if (type == FileType.DOC) {
            return;
        }
        byte[] content;
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(stream))) {
            content = in.readNBytes((int) CheckedFile.LARGEST);
        }
        if (type == FileType.XLS) {
            ExcelSheets.check(content);
        } else if (hasPowerPointMacros(content)) {
            throw FileTypes.macros();
        }
    }

    private static boolean hasPowerPointMacros(byte[] content) {
        for (int at = 0; at + POWERPOINT_FLAG < content.length; at++) {
            int after = at + POWERPOINT_MACROS.length;
            if (Arrays.equals(content, at, after, POWERPOINT_MACROS, 0, POWERPOINT_MACROS.length)
                    && content[at + POWERPOINT_FLAG] != 0) {
                return true;
            }
        }
        return false;
    }
}
