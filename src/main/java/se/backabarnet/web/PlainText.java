package se.backabarnet.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text without characters that nobody sees: the control characters but tab and line ends, of which PostgreSQL stores the
 * first not at all; those that turn the direction of what follows, by which a name shows as another; and those of no width
 * that web pages and word processors leave in what is copied, by which two names look the same and are not. What joins or
 * parts letters in other scripts and in emoji stays, and so does a mark of direction. Half characters go, too.
 */
final class PlainText {

    private static final Pattern UNSEEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u00AD\\u200B"
            + "\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF\\x{D800}-\\x{DFFF}]");

    /** However deeply JSON lies in the text of other JSON; both halves of a character stay together. */
    private static final Pattern ESCAPED = Pattern.compile(
            "\\\\++u[dD][89abAB]\\p{XDigit}{2}\\\\++u[dD][c-fC-F]\\p{XDigit}{2}|\\\\++u(\\p{XDigit}{4})");

    private static final int HEX = 16;

    private PlainText() {}

    static String of(String text) {
        return text == null ? null : UNSEEN.matcher(text).replaceAll("");
    }

    /** The same for JSON, where such a character may also be spelled as an escape. */
    static String ofJson(String json) {
        return of(ESCAPED.matcher(json)
                .replaceAll(escape -> isSeen(escape.group(1)) ? Matcher.quoteReplacement(escape.group()) : ""));
    }

    private static boolean isSeen(String hex) {
        return hex == null
                || !of(Character.toString((char) Integer.parseInt(hex, HEX))).isEmpty();
    }
}
