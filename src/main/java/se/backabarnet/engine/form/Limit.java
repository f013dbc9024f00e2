package se.backabarnet.engine.form;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that an answer is held against. Either part may be null: there is no limit then, and neither when the expression
 * gives no number.
 */
public record Limit(BigDecimal fixed, Expression expression) {

    static final Limit NONE = new Limit(null, null);

    Optional<BigDecimal> in(Surroundings surroundings) {
        Object value = expression == null ? fixed : expression.in(surroundings);
        return Numbers.of(value);
    }

    /** Whether both are fixed and this one is the greater. */
    boolean isAbove(Limit other) {
        return fixed != null && other.fixed != null && fixed.compareTo(other.fixed) > 0;
    }
}
