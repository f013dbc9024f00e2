package se.backabarnet.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Turns HTML into PDF/A-2a: a file that carries its fonts and colours with it, is tagged for screen readers and says that
 * it is Swedish, so that it reads the same in an archive decades from now. Nothing outside the given text is fetched,
 * whatever it refers to. The look is that of {@code pdf/document.css} for every document. Every character is shown: one that
 * no font has is written by its name.
 */
@Component
public class PdfWriter {

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** Read with the first document. */
    private final Supplier<Fonts> fonts = SingletonSupplier.of(Fonts::new);

    private final String styles = resource("/pdf/document.css");

    PdfWriter() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * @param title what the document is called, for its properties
     * @param subject one sentence about it, for its properties
     * @param body the content, as HTML that may be trusted
     */
    public byte[] write(String title, String subject, String body) {
        Document page = Jsoup.parse("<!DOCTYPE html><html lang=\"sv\"><head></head><body></body></html>");
        page.head().appendElement("title").text(title);
        page.head().appendElement("meta").attr("name", "description").attr("content", subject);
        page.head().appendElement("meta").attr("name", "subject").attr("content", subject);
        page.head().appendElement("style").appendText(styles);
        page.body().html(body);
        page.body()
                .nodeStream(TextNode.class)
                .forEach(node -> node.text(fonts.get().written(node.getWholeText())));
        page.outputSettings().syntax(Document.OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml);

        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Backa barnet");
        fonts.get().addTo(builder);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.withW3cDocument(new W3CDom().fromJsoup(page), null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static String resource(String name) {
        try (InputStream file = PdfWriter.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
