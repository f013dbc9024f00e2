package se.backabarnet.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A written document keeps PDF/A, by veraPDF, and says in Swedish what it was given. */
class PdfWriterTest {

    private static final String BODY =
            """
            <h1>Överenskommelse</h1><p>Räksmörgås på ångbåten, <strong>é</strong> och <em>–</em> ”citat”.</p>
            <ol><li>Ett</li><li>Två</li></ol><ul><li>En punkt</li></ul>
            <table><thead><tr><th>Vad</th><th>Kronor</th></tr></thead><tbody><tr><td>Resor</td><td class="amount">1 000</td></tr></tbody></table>
            <div class="page"><h2>Nästa sida</h2><dl><dt>Ord</dt><dd>Förklaring</dd></dl><blockquote>Citat</blockquote></div>
            """;

    private final PdfWriter writer = new PdfWriter();

    @Test
    void keepsTheStandardForArchives() {
        assertThat(PdfArchive.faults(writer.write("Överenskommelse", "Om att införa Backa barnet.", BODY)))
                .isEmpty();
    }

    @Test
    void saysWhatItWasGiven() {
        byte[] pdf = writer.write("Överenskommelse", "Om att införa Backa barnet.", BODY);

        assertThat(PdfArchive.text(pdf)).contains("Räksmörgås på ångbåten, é och – ”citat”.", "Nästa sida", "1 000");
        assertThat(PdfArchive.language(pdf)).startsWith("sv");
    }

    @Test
    void fetchesNothing() {
        byte[] pdf = writer.write(
                "Bild", "En bild.", "<p>Före</p><img src=\"http://127.0.0.1:1/x.png\" alt=\"bild\"><p>Efter</p>");

        assertThat(PdfArchive.text(pdf)).contains("Före", "Efter");
    }

    @ParameterizedTest
    @CsvSource({
        "Vi a\u030Ar i A\u0308lmhult, Vi år i Älmhult",
        "Klart \u2713 \u2192 n\u00e4sta \u2611, Klart ✓ → nästa ☑",
        "\u0395\u03BB\u03BB\u03AC\u03B4\u03B1, Ελλάδα",
        "\u041A\u0438\u0457\u0432, Київ",
        "L\u012B\u010D \u0218tefan \u0141\u00F3d\u017A, Līč Ștefan Łódź",
        "Bra \uD83D\uDC4D\uFE0F, Bra [thumbs up sign]",
        "\u6F22, [cjk unified ideograph-6f22]",
        "\u05E9\u05DC\u05D5\u05DD, שלום"
    })
    void showsEveryCharacter(String written, String shown) {
        for (String tag : List.of("p", "strong", "em")) {
            byte[] pdf = writer.write("Tecken", "Tecken.", "<" + tag + ">" + written + "</" + tag + ">");

            assertThat(PdfArchive.text(pdf)).as(tag).contains(shown).doesNotContain("#");
            assertThat(PdfArchive.faults(pdf)).as(tag).isEmpty();
        }
    }

    @Test
    void breaksLinesWhereTheyWereWritten() {
        byte[] pdf = writer.write("Rader", "Rader.", "<p class=\"said\">Ett\nTvå\n\nTre  fyra</p>");

        assertThat(PdfArchive.lines(pdf)).containsPattern("Ett\\s*\\n\\s*Två\\s*\\n\\s*Tre +fyra");
    }
}
