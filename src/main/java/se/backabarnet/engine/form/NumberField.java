package se.backabarnet.engine.form;

import java.math.BigDecimal;
import java.util.Optional;
import se.backabarnet.RefusedException;

/**
 * A number.
 *
 * @param decimals how many it may have; null for any number of them
 * @param step what it must be a multiple of, or null
 * @param asText whether it is sent and kept as a text, digit for digit
 */
public record NumberField(
        Basics basics, Asking asking, Limit least, Limit most, Integer decimals, BigDecimal step, boolean asText)
        implements Field {

    @Override
    public Optional<Object> parse(Object value) {
        return Numbers.of(value).map(number -> asText ? digits(value, number) : number(number));
    }

    private static Object digits(Object value, BigDecimal number) {
        return value instanceof String text ? Numbers.text(text) : number.toPlainString();
    }

    /** One that is too long is refused by {@link #check}. */
    private static Object number(BigDecimal number) {
        return Numbers.fits(number) ? Numbers.plain(number) : number;
    }

    @Override
    public void check(String name, Object value, Surroundings surroundings) {
        BigDecimal number = Numbers.of(value).orElseThrow();
        if (!Numbers.fits(number)) {
            throw new RefusedException(name + " har för många siffror. Skriv högst " + FormBounds.DIGITS + " siffror.");
        }
        if (least.in(surroundings).filter(limit -> number.compareTo(limit) < 0).isPresent()
                || most.in(surroundings)
                        .filter(limit -> number.compareTo(limit) > 0)
                        .isPresent()) {
            throw new RefusedException(name + " kan inte vara " + value + ". " + expectation(surroundings));
        }
        if (decimals != null && number.stripTrailingZeros().scale() > decimals) {
            throw new RefusedException(name + " kan inte vara " + value + ". "
                    + (decimals == 0 ? "Ange ett heltal." : "Ange högst " + decimals + " decimaler."));
        }
        if (step != null && number.remainder(step).signum() != 0) {
            throw new RefusedException(
                    name + " kan inte vara " + value + ". Ange en multipel av " + Numbers.shown(step) + ".");
        }
    }

    @Override
    public String expectation(Surroundings surroundings) {
        StringBuilder text = new StringBuilder("Ange ett tal");
        least.in(surroundings).ifPresent(limit -> text.append(", minst ").append(Numbers.shown(limit)));
        most.in(surroundings).ifPresent(limit -> text.append(", högst ").append(Numbers.shown(limit)));
        return text.append('.').toString();
    }

    @Override
    public String shown(Object answer) {
        return Numbers.of(answer)
                .filter(number -> Numbers.fits(number) && !asText)
                .map(Numbers::shown)
                .orElseGet(() -> String.valueOf(answer).replace('.', ','));
    }
}
