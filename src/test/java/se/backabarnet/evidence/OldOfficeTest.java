package se.backabarnet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.backabarnet.RefusedException;

/** Documents of the old kinds are taken for what is in them; what can do something is not. */
class OldOfficeTest {

    private static final byte[] SOMETHING = new byte[5000];
    private static final String MACROS_ARE_NOT_USED = "0f00ff0314000000020000040c000000000000000000000002000000";
    private static final String MACROS_ARE_USED = "1f00ff0314000000020000040c000000050000000100000002000000";

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("Plan.doc", word(Map.of()), FileType.DOC),
                Arguments.of("Plan med tabell.doc", word(Map.of("ObjectPool/_1/Workbook", SOMETHING)), FileType.DOC),
                Arguments.of("Kostnader.xls", ExampleFiles.xls(), FileType.XLS),
                Arguments.of(
                        "Kostnader 95 och 97.xls",
                        ExampleFiles.container(Map.of("Workbook", workbook(), "Book", workbook())),
                        FileType.XLS),
                Arguments.of("Bilder.ppt", powerPoint(MACROS_ARE_NOT_USED), FileType.PPT));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void documentsAreTaken(String name, byte[] content, FileType type) throws IOException {
        try (CheckedFile file = check(name, content)) {
            assertThat(file.type()).isEqualTo(type);
            assertThat(file.open().readAllBytes()).isEqualTo(content);
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("Plan.doc", word(Map.of("Macros/VBA/dir", SOMETHING)), "makron"),
                Arguments.of("Plan.doc", word(Map.of("ObjectPool/_1/_VBA_PROJECT_CUR/x", SOMETHING)), "makron"),
                Arguments.of("Plan.doc", word(Map.of("Workbook", workbook(sheet(1)))), "makron"),
                Arguments.of("Plan.doc", word(Map.of("Workbook", workbook(sheet(0)))), "skadad"),
                Arguments.of(
                        "Plan.xls",
                        ExampleFiles.container(Map.of("Workbook", workbook(), "Book", workbook(sheet(1)))),
                        "makron"),
                Arguments.of("Plan.xls", excel(sheet(1)), "makron"),
                Arguments.of("Plan.xls", excel(sheet(0), sheet(6)), "makron"),
                Arguments.of("Plan.ppt", powerPoint(MACROS_ARE_USED), "makron"),
                Arguments.of("Plan.xls", lockedExcel(), "lösenord"),
                Arguments.of("Plan.docx", ExampleFiles.container(Map.of("EncryptedPackage", SOMETHING)), "lösenord"),
                Arguments.of(
                        "Brev.msg", ExampleFiles.container(Map.of("__properties_version1.0", SOMETHING)), "varken PDF"),
                Arguments.of("Plan.doc", ExampleFiles.container(Map.of("In/WordDocument", SOMETHING)), "varken PDF"),
                Arguments.of("Plan.docx", word(Map.of()), "slutar på .doc"),
                Arguments.of("Plan.doc", Arrays.copyOf(word(Map.of()), 600), "skadad"),
                Arguments.of("Plan.doc", Arrays.copyOf(word(Map.of()), 8), "skadad"),
                Arguments.of("Plan.doc", nested(30), "skadad"),
                Arguments.of("Plan.doc", word(many(10_001)), "skadad"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatRunsOrPretendsIsRefusedInPlainWords(String name, byte[] content, String words) {
        assertThatThrownBy(() -> check(name, content))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(words);
    }

    /** Whatever stands in a container, an answer comes, in words. */
    @Test
    void aDamagedContainerIsRefusedAndHarmsNothing() {
        byte[] whole = word(many(50));
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            for (int place = 0; place < 40; place++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
            }
            try {
                check("Plan.doc", damaged).close();
            } catch (RefusedException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static byte[] word(Map<String, byte[]> more) {
        Map<String, byte[]> streams = new HashMap<>(more);
        streams.put("WordDocument", SOMETHING);
        return ExampleFiles.container(streams);
    }

    private static Map<String, byte[]> many(int count) {
        Map<String, byte[]> streams = new HashMap<>();
        IntStream.range(0, count).forEach(number -> streams.put("s" + number, new byte[1]));
        return streams;
    }

    private static byte[] nested(int depth) {
        return word(Map.of("d/".repeat(depth) + "x", SOMETHING));
    }

    private static byte[] powerPoint(String record) {
        byte[] stream = new byte[6000];
        byte[] bytes = java.util.HexFormat.of().parseHex(record);
        System.arraycopy(bytes, 0, stream, 4321, bytes.length);
        return ExampleFiles.container(Map.of("PowerPoint Document", stream));
    }

    private static byte[] excel(byte[]... sheets) {
        return ExampleFiles.container(Map.of("Workbook", workbook(sheets)));
    }

    private static byte[] workbook(byte[]... sheets) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (byte[] sheet : sheets) {
            stream.writeBytes(sheet);
        }
        stream.writeBytes(new byte[] {0x0a, 0, 0, 0});
        return stream.toByteArray();
    }

    private static byte[] sheet(int kind) {
        return new byte[] {(byte) 0x85, 0, 9, 0, 0, 0, 0, 0, 0, (byte) kind, 1, 0, 'A'};
    }

    private static byte[] lockedExcel() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("hemligt");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Kostnader");
            workbook.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return bytes.toByteArray();
    }

    private static CheckedFile check(String name, byte[] content) {
        return CheckedFile.of(name, new ByteArrayInputStream(content));
    }
}
