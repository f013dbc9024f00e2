package se.backabarnet.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others open is harmless to them. */
class WritersTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46701234567", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/c calc'!A0"})
    void whatASpreadsheetWouldCalculateIsText(String comment) throws IOException {
        assertThat(row(comment)).isEqualTo("\uFEFF\"'" + comment + "\"\r\n");
    }

    @Test
    void everyCellIsQuoted() throws IOException {
        assertThat(row("Sa \"nej\"; gick", null, 3)).isEqualTo("\uFEFF\"Sa \"\"nej\"\"; gick\";\"\";\"3\"\r\n");
    }

    @Test
    void noFileLeavesTheArchiveOrHidesAnother() throws IOException {
        assertThat(paths(
                        "../../etc/passwd",
                        "underlag/a.pdf",
                        "underlag/A.pdf",
                        "C:\\x/..",
                        "manifest.txt",
                        "a\u202Eb.pdf"))
                .containsExactly(
                        "etc/passwd",
                        "underlag/a.pdf",
                        "underlag/A (2).pdf",
                        "C__x",
                        "manifest (2).txt",
                        "ab.pdf",
                        "manifest.txt");
    }

    /** As {@code unzip} reads it. Its other way of reading names depends on the distribution. */
    @Test
    void everyNameIsThereInUnicodeToo() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive("underlag/Mötet på Åsen.pdf")))) {
            ByteBuffer extra = ByteBuffer.wrap(zip.getNextEntry().getExtra()).order(ByteOrder.LITTLE_ENDIAN);
            byte[] name = "underlag/Mötet på Åsen.pdf".getBytes(StandardCharsets.UTF_8);
            CRC32 checksum = new CRC32();
            checksum.update(name);

            assertThat(extra.getShort()).isEqualTo((short) 0x7075);
            assertThat(extra.getShort()).isEqualTo((short) (name.length + 5));
            assertThat(extra.get()).isEqualTo((byte) 1);
            assertThat(extra.getInt()).isEqualTo((int) checksum.getValue());
            assertThat(extra.slice()).isEqualTo(ByteBuffer.wrap(name));
        }
    }

    private static String row(Object... cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvWriter csv = new CsvWriter(bytes);
        csv.row(cells);
        csv.finish();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static byte[] archive(String... asked) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArchiveWriter writer = new ArchiveWriter(bytes)) {
            for (String path : asked) {
                writer.add(new ArchiveFile(path, out -> out.write(1)));
            }
            writer.finish();
        }
        return bytes.toByteArray();
    }

    private static List<String> paths(String... asked) throws IOException {
        List<String> paths = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive(asked)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                paths.add(entry.getName());
            }
        }
        return paths;
    }
}
