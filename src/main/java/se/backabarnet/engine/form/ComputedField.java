package se.backabarnet.engine.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/** A value that is computed of the others; nobody types it, and what is sent must agree. */
public record ComputedField(Basics basics, Asking asking, Expression expression) implements Field {

    /** A browser reckons with binary fractions, which agree with ours in so many digits. */
    private static final MathContext PRECISION = new MathContext(12);

    @Override
    public Optional<Object> parse(Object value) {
        return Optional.of(value);
    }

    /** Its value, in what can be kept. */
    Object computed(Surroundings surroundings) {
        Object value = expression.in(surroundings);
        if (value instanceof Number) {
            BigDecimal number = Numbers.of(value).orElseThrow().round(new MathContext(FormBounds.DIGITS));
            return Numbers.fits(number) ? Numbers.plain(number) : null;
        }
        return value instanceof Temporal || value instanceof TemporalAmount ? value.toString() : value;
    }

    /** @param value what was computed */
    boolean agrees(Object sent, Object value) {
        if (sent instanceof Number && value instanceof Number) {
            return rounded(sent).compareTo(rounded(value)) == 0;
        }
        return sent.equals(value)
                || value instanceof String text && sent.toString().startsWith(text);
    }

    private static BigDecimal rounded(Object number) {
        return Numbers.of(number).orElseThrow().round(PRECISION);
    }

    @Override
    public void check(String name, Object value, Surroundings surroundings) {
        // it is what was computed here
    }

    @Override
    public String expectation(Surroundings surroundings) {
        return "Det räknas fram av de andra svaren: ta bort det.";
    }

    @Override
    public String shown(Object answer) {
        return answer instanceof Number ? Numbers.shown(Numbers.of(answer).orElseThrow()) : String.valueOf(answer);
    }
}
