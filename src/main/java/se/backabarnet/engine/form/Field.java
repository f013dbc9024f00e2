package se.backabarnet.engine.form;

import java.util.List;
import java.util.Optional;

/** A component that takes an answer. */
public sealed interface Field extends Component
        permits TextField, NumberField, DateTimeField, CheckboxField, ChoiceField, ComputedField {

    Asking asking();

    /** What a browser has for it before anything is answered. */
    default Object empty() {
        return null;
    }

    /** The value as a browser sends it: text, number, boolean, or a list of what can be chosen; empty for a wrong kind. */
    Optional<Object> parse(Object value);

    /**
     * @param name how the refusal names the field
     * @param value a parsed one that is not empty
     * @throws se.backabarnet.RefusedException when the value is none of the choices, or outside the limits
     */
    void check(String name, Object value, Surroundings surroundings);

    /** What to answer, as a Swedish sentence. */
    String expectation(Surroundings surroundings);

    /** What a person sees of a kept answer. */
    default String shown(Object answer) {
        return String.valueOf(answer);
    }

    default String label() {
        return basics().label();
    }

    /** Whether a value is no answer to something that is required. */
    default boolean isMissing(Object value) {
        return isEmpty(value);
    }

    static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }
}
