package se.backabarnet.engine.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field of a form that takes an answer.
 *
 * @param notPassed a date that may not lie in the past
 * @param hiddenWhen FEEL expression that hides the field, null when it always shows
 * @param choices the values to choose from and what a person sees of them; empty when free, or when they come with the task
 */
record FormField(
        String key,
        String type,
        String label,
        boolean required,
        Integer minLength,
        Integer maxLength,
        BigDecimal min,
        BigDecimal max,
        boolean notPassed,
        String hiddenWhen,
        Map<String, String> choices) {

    static final List<String> INPUT_TYPES = List.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");

    Set<String> options() {
        return choices.keySet();
    }

    /** What a person sees, and in parentheses what a program sends. */
    String name() {
        return label == null || label.isBlank() ? key : label + " (" + key + ")";
    }
}
