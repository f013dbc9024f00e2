package se.backabarnet.engine.form;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import se.backabarnet.Swedish;

/** Reads numbers as a browser does, and keeps them as plain as they are. */
final class Numbers {

    private static final int LONGEST = 40;

    /** Four digits stand together. */
    private static final BigDecimal GROUPED = BigDecimal.valueOf(10_000);

    private static final Pattern BETWEEN_THOUSANDS =
            Pattern.compile("(?<=\\d)[ \\u00a0\\u202f\\u2009](?=\\d{3}(?!\\d))");

    private Numbers() {}

    /** A number, or a text that is one, as people write it; empty for anything else. */
    static Optional<BigDecimal> of(Object value) {
        if (value instanceof BigDecimal number) {
            return Optional.of(number);
        }
        if (!(value instanceof Number) && !(value instanceof String)) {
            return Optional.empty();
        }
        String text = text(value.toString());
        try {
            return text.length() > LONGEST ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What was typed, with a point and without the blanks between thousands. */
    static String text(String typed) {
        return BETWEEN_THOUSANDS
                .matcher(typed.strip())
                .replaceAll("")
                .replace(',', '.')
                .replace('\u2212', '-');
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

    /** As people write it: 12 345 678,5 and 0,0001, but 2026. */
    static String shown(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Swedish.LOCALE);
        format.setMaximumFractionDigits(FormBounds.DIGITS);
        format.setGroupingUsed(number.abs().compareTo(GROUPED) >= 0);
        return format.format(number);
    }

    /** Equal in value: 12 and 12.0 are the same. */
    static boolean same(Object one, Object other) {
        return one instanceof Number && other instanceof Number
                ? of(one).equals(of(other)) || of(one).get().compareTo(of(other).get()) == 0
                : one.equals(other);
    }
}
