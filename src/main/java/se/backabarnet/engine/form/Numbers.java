package se.backabarnet.engine.form;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers as a browser does, and keeps them as plain as they are. */
final class Numbers {

    private static final int LONGEST = 40;

    private Numbers() {}

    /** A number, or a text that is one, with a comma or a point; empty for anything else. */
    static Optional<BigDecimal> of(Object value) {
        if (value instanceof BigDecimal number) {
            return Optional.of(number);
        }
        if (!(value instanceof Number) && !(value instanceof String)) {
            return Optional.empty();
        }
        String text = value.toString().strip().replace(',', '.');
        try {
            return text.length() > LONGEST ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static boolean fits(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.precision() <= FormBounds.DIGITS
                && plain.scale() <= FormBounds.DIGITS
                && plain.precision() - plain.scale() <= FormBounds.DIGITS;
    }

    /** An Integer or Long where there are no decimals. */
    static Object plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > 0) {
            return stripped;
        }
        long whole = stripped.longValueExact();
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }

    /** Equal in value: 12 and 12.0 are the same. */
    static boolean same(Object one, Object other) {
        return one instanceof Number && other instanceof Number
                ? of(one).equals(of(other)) || of(one).get().compareTo(of(other).get()) == 0
                : one.equals(other);
    }
}
