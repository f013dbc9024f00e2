package se.backabarnet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.backabarnet.RefusedException;

/** What may be added is told by the content, and the name has to agree. */
class CheckedFileTest {

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("Protokoll.PDF", ExampleFiles.PDF, "application/pdf"),
                Arguments.of("bild.png", ExampleFiles.PNG, "image/png"),
                Arguments.of("foto.jpeg", bytes("\u00ff\u00d8\u00ff\u00e0"), "image/jpeg"),
                Arguments.of("rörlig.gif", bytes("GIF89a"), "image/gif"),
                Arguments.of("bild.webp", bytes("RIFF....WEBP"), "image/webp"),
                Arguments.of("skannad.tif", bytes("II*\0...."), "image/tiff"),
                Arguments.of("Plan.docx", ExampleFiles.docx(), FileType.DOCX.mediaType()),
                Arguments.of("Plan.odt", ExampleFiles.odt(), FileType.ODT.mediaType()));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void documentsAndPicturesAreTaken(String name, byte[] content, String mediaType) throws IOException {
        try (CheckedFile file = check(name, content)) {
            assertThat(file.type().mediaType()).isEqualTo(mediaType);
            assertThat(file.size()).isEqualTo(content.length);
            assertThat(file.open().readAllBytes()).isEqualTo(content);
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("sida.pdf", ExampleFiles.HTML, "varken PDF, bild eller"),
                Arguments.of("sida.html", ExampleFiles.HTML, "varken PDF, bild eller"),
                Arguments.of("bild.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "varken PDF, bild eller"),
                Arguments.of("Plan.docx", ExampleFiles.archive(), "varken PDF, bild eller"),
                Arguments.of("Plan.xlsx", ExampleFiles.xlsxWithMacroSheet(), "makron"),
                Arguments.of("Plan.docx", ExampleFiles.docxWithMacros(), "makron"),
                Arguments.of("Plan.docx", Arrays.copyOf(ExampleFiles.docx(), 40), "skadad"),
                Arguments.of("bild.png", ExampleFiles.PDF, "slutar på .pdf"),
                Arguments.of("Protokoll", ExampleFiles.PDF, "slutar på .pdf"),
                Arguments.of("tom.pdf", new byte[0], "är tom"),
                Arguments.of("", ExampleFiles.PDF, "Ingen fil är vald"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatRunsOrPretendsIsRefusedInPlainWords(String name, byte[] content, String words) {
        assertThatThrownBy(() -> check(name, content))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(words);
    }

    @Test
    void moreThan20MegabytesAreRefused() throws IOException {
        byte[] largest = Arrays.copyOf(ExampleFiles.PDF, (int) CheckedFile.LARGEST);
        check("stor.pdf", largest).close();
        byte[] tooLarge = Arrays.copyOf(ExampleFiles.PDF, (int) CheckedFile.LARGEST + 1);

        assertThatThrownBy(() -> check("stor.pdf", tooLarge)).hasMessageContaining("större än 20 MB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\Mina dokument\\Avtal.pdf|Avtal.pdf",
                "../../etc/passwd.pdf|passwd.pdf",
                ".dold.pdf|dold.pdf",
                "fak\u202Efdp.pdf|fakfdp.pdf",
                "Sto\u0308d.pdf|Stöd.pdf",
                "a<b>.pdf|a_b_.pdf"
            })
    void namesAreMadeSafe(String sent, String kept) {
        assertThat(FileName.of(sent)).isEqualTo(kept);
    }

    @Test
    void longNamesKeepTheirEnding() {
        assertThat(FileName.of("x".repeat(400) + ".pdf")).hasSize(150).endsWith(".pdf");
    }

    private static CheckedFile check(String name, byte[] content) {
        return CheckedFile.of(name, new ByteArrayInputStream(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
