package se.backabarnet.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * What documents are written with: one font for Swedish text, and one for what that lacks, among it signs, Greek, Cyrillic,
 * Hebrew and Arabic.
 */
class Fonts {

    private record Family(String name, String regular, String bold, String italic, String boldItalic) {}

    private static final List<Family> FAMILIES = List.of(
            new Family(
                    "Liberation Sans",
                    "/liberation/LiberationSans-Regular.ttf",
                    "/liberation/LiberationSans-Bold.ttf",
                    "/liberation/LiberationSans-Italic.ttf",
                    "/liberation/LiberationSans-BoldItalic.ttf"),
            new Family(
                    "DejaVu Sans",
                    "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf",
                    "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf",
                    "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Oblique.ttf",
                    "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-BoldOblique.ttf"));

    /** Of each family, what each of its styles has. */
    private final List<List<CmapLookup>> characters = FAMILIES.stream()
            .map(family -> Stream.of(family.regular(), family.bold(), family.italic(), family.boldItalic())
                    .map(Fonts::charactersOf)
                    .toList())
            .toList();

    void addTo(PdfRendererBuilder builder) {
        FAMILIES.forEach(family -> {
            add(builder, family, family.regular(), 400, FontStyle.NORMAL);
            add(builder, family, family.bold(), 700, FontStyle.NORMAL);
            add(builder, family, family.italic(), 400, FontStyle.ITALIC);
            add(builder, family, family.boldItalic(), 700, FontStyle.ITALIC);
        });
    }

    private static void add(PdfRendererBuilder builder, Family family, String file, int weight, FontStyle style) {
        builder.useFont(() -> Fonts.class.getResourceAsStream(file), family.name(), weight, style, true);
    }

    /** The text with its letters composed; a character that no font has is written by its Unicode name, in brackets. */
    String written(String text) {
        StringBuilder written = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (isSeen(character)) {
                written.append(hasGlyph(character) ? Character.toString(character) : named(character));
            }
        });
        return written.toString();
    }

    /** What only joins others, or chooses among their looks, has no look of its own. */
    private static boolean isSeen(int character) {
        return Character.isWhitespace(character)
                || !UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private boolean hasGlyph(int character) {
        return Character.isWhitespace(character)
                || characters.stream()
                        .anyMatch(styles -> styles.stream().allMatch(style -> style.getGlyphId(character) > 0));
    }

    private static String named(int character) {
        String name = UCharacter.getExtendedName(character);
        return "[" + name.toLowerCase(Locale.ROOT) + "]";
    }

    private static CmapLookup charactersOf(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream(file);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
