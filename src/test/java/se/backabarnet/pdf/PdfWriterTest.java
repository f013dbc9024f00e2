package se.backabarnet.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
