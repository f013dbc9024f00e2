package se.backabarnet.engine.form;

import java.math.BigDecimal;
import java.util.Optional;
import se.backabarnet.RefusedException;

/**
 * A text.
 *
 * @param lines whether it may have several
 * @param pattern what it must look like, or null
 * @param kind what it must be, or null
 */
public record TextField(
        Basics basics, Asking asking, boolean lines, Limit shortest, Limit longest, TextPattern pattern, Kind kind)
        implements Field {

    /** What Camunda Modeler calls a validation type. */
    public enum Kind {
        EMAIL("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*$", "Skriv en e-postadress."),
        PHONE("(\\+|00)[1-9]\\d{5,}$", "Skriv ett telefonnummer med landsnummer, till exempel +46701234567.");

        private final TextPattern pattern;
        private final String expectation;

        Kind(String pattern, String expectation) {
            this.pattern = TextPattern.of(pattern).orElseThrow();
            this.expectation = expectation;
        }
    }

    @Override
    public Object empty() {
        return "";
    }

    @Override
    public Optional<Object> parse(Object value) {
        return Optional.of(value).filter(String.class::isInstance);
    }

    @Override
    public void check(String name, Object value, Surroundings surroundings) {
        String text = (String) value;
        checkLength(name, text, surroundings);
        if (kind != null && !kind.pattern.isIn(text)) {
            throw new RefusedException(name + " har fel form. " + kind.expectation);
        }
        if (pattern != null && !pattern.isIn(text)) {
            throw new RefusedException(name + " har fel form. Den ska följa mönstret " + pattern.source() + ".");
        }
    }

    /** Blanks around a text do not count for a limit of the form, only for what the record has room for. */
    private void checkLength(String name, String text, Surroundings surroundings) {
        int length = TextPattern.trimmed(text).length();
        BigDecimal most = longest.in(surroundings).orElse(BigDecimal.valueOf(FormBounds.TEXT));
        if (most.compareTo(BigDecimal.valueOf(length)) < 0 || text.length() > FormBounds.TEXT) {
            throw new RefusedException(name + " har " + text.length() + " tecken. Högst "
                    + most.min(BigDecimal.valueOf(FormBounds.TEXT)).toPlainString() + " får plats: korta texten.");
        }
        Optional<BigDecimal> least = shortest.in(surroundings);
        if (least.isPresent() && least.get().compareTo(BigDecimal.valueOf(length)) > 0) {
            throw new RefusedException(
                    name + " är för kort. Skriv minst " + least.get().toPlainString() + " tecken.");
        }
    }

    @Override
    public String expectation(Surroundings surroundings) {
        return kind == null ? "Skriv en text." : kind.expectation;
    }
}
