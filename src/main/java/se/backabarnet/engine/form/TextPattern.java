package se.backabarnet.engine.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * What a text must contain, as a browser reads it. Evaluated in time that grows with the text alone, which leaves out what only
 * backtracking can do, and everything that means something else to a browser.
 */
public record TextPattern(String source, Pattern compiled) {

    private static final java.util.regex.Pattern FOREIGN =
            java.util.regex.Pattern.compile("(?s)\\\\[a-zA-Z0-9&&[^dDwWsSbBtnrf]]|\\(\\?(?!:)|\\[\\[:");
    private static final java.util.regex.Pattern AROUND = java.util.regex.Pattern.compile(
            "^[\\s\\u00A0\\uFEFF\\p{Zs}\\u2028\\u2029]+|[\\s\\u00A0\\uFEFF\\p{Zs}\\u2028\\u2029]+$");

    /** Empty when the pattern cannot be read here, or not as a browser does. */
    static Optional<TextPattern> of(String source) {
        if (source.length() > FormBounds.EXPRESSION
                || FOREIGN.matcher(source.replace("\\\\", "")).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TextPattern(source, Pattern.compile(source)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    boolean isIn(String text) {
        return compiled.matcher(text).find();
    }

    /** Without the blanks around it, as a browser knows them. */
    static String trimmed(String text) {
        return AROUND.matcher(text).replaceAll("");
    }
}
