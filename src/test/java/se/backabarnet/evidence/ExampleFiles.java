package se.backabarnet.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small files of the kinds that people add, and of some that they may not. */
public final class ExampleFiles {

    public static final byte[] PDF =
            "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    static final byte[] PNG = "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1);
    static final byte[] HTML = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

    private ExampleFiles() {}

    static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>"));
    }

    static byte[] docxWithMacros() {
        return zip(Map.of(
                "[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>", "word/vbaProject.bin", "macro"));
    }

    static byte[] xlsxWithMacroSheet() {
        return zip(Map.of(
                "[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>", "xl/macrosheets/sheet1.xml", "<x/>"));
    }

    /** As Word, Excel and PowerPoint wrote until 2007: streams by their paths. */
    static byte[] container(Map<String, byte[]> streams) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
                String[] path = stream.getKey().split("/");
                DirectoryEntry storage = container.getRoot();
                for (String name : List.of(path).subList(0, path.length - 1)) {
                    storage = storage.createDirectory(name);
                }
                storage.createDocument(path[path.length - 1], new ByteArrayInputStream(stream.getValue()));
            }
            container.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] xls() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Kostnader").createRow(0).createCell(0).setCellValue("Resor");
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] odt() {
        return zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<content/>"));
    }

    static byte[] archive() {
        return zip(Map.of("program.exe", "MZ"));
    }

    private static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
