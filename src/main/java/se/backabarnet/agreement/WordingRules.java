package se.backabarnet.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import se.backabarnet.PersonalNumber;
import se.backabarnet.RefusedException;

/**
 * What a wording may be that somebody uploads: text with headings, lists and tables. Scripts, pictures, links, styles and
 * whatever else could act or be fetched is taken out; placeholders are those that exist.
 */
final class WordingRules {

    private static final int LONGEST = 200_000;

    /** What stands in place of a letter that could not be read. */
    private static final char UNREADABLE = '\uFFFD';

    private static final Safelist SAFE = new Safelist()
            .addTags(
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "p",
                    "br",
                    "hr",
                    "div",
                    "span",
                    "strong",
                    "b",
                    "em",
                    "i",
                    "u",
                    "sub",
                    "sup",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "blockquote",
                    "section")
            .addAttributes(":all", "class", "data-ref")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan");

    private WordingRules() {}

    /**
     * @param needed the placeholders without which the edition's agreement would lack something
     * @return the wording with nothing in it but what may be
     * @param today the Swedish day
     * @throws RefusedException naming the placeholders that do not exist or are missing; when the text is none, or has a
     *     personal number in it
     */
    static String checked(String html, Set<Placeholder> needed, LocalDate today) {
        if (html.length() > LONGEST) {
            throw new RefusedException("Mallen är längre än 200 000 tecken. Korta den och försök igen.");
        }
        String safe = Jsoup.clean(html, "", SAFE, new Document.OutputSettings().prettyPrint(false));
        String text = Jsoup.parse(safe).text();
        if (text.isBlank()) {
            throw new RefusedException("Mallen är tom, eller innehåller ingen text som får vara med.");
        }
        if (text.indexOf(UNREADABLE) >= 0) {
            throw new RefusedException(
                    "Mallen är inte sparad i UTF-8, så å, ä och ö går inte att läsa. Spara den på nytt"
                            + " med teckenkodningen UTF-8 och ladda upp den igen.");
        }
        if (PersonalNumber.isIn(text, today)) {
            throw new RefusedException("Mallen" + PersonalNumber.REFUSAL);
        }
        List<String> unknown = Placeholder.words(safe)
                .filter(word -> Placeholder.of(word).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new RefusedException("Mallen innehåller platshållare som inte finns: {{"
                    + String.join("}}, {{", unknown) + "}}. Rätta dem mot listan på sidan och ladda upp mallen igen.");
        }
        List<Placeholder> missing = new ArrayList<>(needed);
        missing.removeAll(Placeholder.in(safe));
        if (!missing.isEmpty()) {
            throw new RefusedException("Mallen saknar "
                    + String.join(
                            ", ",
                            missing.stream().map(Placeholder::toString).sorted().toList())
                    + ". Utan det blir överenskommelsen inte fullständig. Lägg till det och ladda upp mallen igen.");
        }
        return safe;
    }

    /** Whether everything in the wording is kept. */
    static boolean isKeptWhole(String html) {
        return Jsoup.isValid(Jsoup.parse(html).body().html(), SAFE);
    }
}
