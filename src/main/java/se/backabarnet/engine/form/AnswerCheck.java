package se.backabarnet.engine.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.backabarnet.PersonalNumber;
import se.backabarnet.RefusedException;

/** Holds answers against their form, and says everything that is wrong with them at once. */
final class AnswerCheck {

    private final Form form;
    private final Interpretation interpretation;
    private final List<String> faults = new ArrayList<>();
    private final Map<PlacedField, Object> answers = new LinkedHashMap<>();

    AnswerCheck(Form form, Interpretation interpretation) {
        this.form = form;
        this.interpretation = interpretation;
    }

    /**
     * @return what is kept: the answers by key, with maps for keys within keys, without those that are empty
     * @throws RefusedException with a line for each field that is unknown, missing or wrong, and what to answer
     */
    Map<String, Object> answers(Map<String, Object> submitted) {
        unknown(submitted, "");
        interpretation.fields().forEach(this::check);
        if (!faults.isEmpty()) {
            throw new RefusedException(String.join("\n", faults));
        }
        return Interpretation.tree(answers.keySet(), answers::get);
    }

    private void unknown(Map<?, ?> submitted, String above) {
        submitted.forEach((key, value) -> {
            String path = above + key;
            if (form.fields().containsKey(path)) {
                return;
            }
            boolean holdsOthers = form.fields().keySet().stream().anyMatch(field -> field.startsWith(path + "."));
            if (holdsOthers && value instanceof Map<?, ?> within) {
                unknown(within, path + ".");
            } else if (!holdsOthers || value != null) {
                faults.add("Fältet " + path + " är okänt. Uppgiften tar emot "
                        + (form.fields().isEmpty()
                                ? "inga svar"
                                : String.join(", ", form.fields().keySet())) + ".");
            }
        });
    }

    private void check(PlacedField field) {
        Object sent = interpretation.sent(field);
        boolean answered = !Field.isEmpty(sent) && !Boolean.FALSE.equals(sent);
        try {
            if (answered) {
                checkForPeople(field, sent);
            }
            if (!interpretation.isVisible(field) || field.field().asking().disabled()) {
                if (answered) {
                    throw new RefusedException(field.name()
                            + " visas inte, eller kan inte ändras, med de här svaren. Ta bort det svaret.");
                }
            } else {
                keep(field, sent, answered);
            }
        } catch (RefusedException e) {
            faults.add(e.getMessage());
        }
    }

    private void checkForPeople(PlacedField field, Object sent) {
        if (texts(sent).anyMatch(text -> PersonalNumber.isIn(text, interpretation.today()))) {
            throw new RefusedException(field.name() + PersonalNumber.REFUSAL);
        }
    }

    private static Stream<String> texts(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().flatMap(AnswerCheck::texts);
        }
        return value instanceof Map<?, ?> map
                ? map.values().stream().flatMap(AnswerCheck::texts)
                : Stream.of(value + "");
    }

    private void keep(PlacedField placed, Object sent, boolean answered) {
        Field field = placed.field();
        Object value = interpretation.held(placed);
        if (answered && !stands(placed, sent, value)) {
            throw new RefusedException(placed.name() + " kan inte ändras. Ta bort det svaret.");
        }
        if (Field.isEmpty(value) ? field.asking().required() : isUnconfirmed(field, value)) {
            throw new RefusedException(placed.name() + " saknas. " + field.expectation(interpretation));
        }
        if (Field.isEmpty(value)) {
            return;
        }
        if (field.parse(value).isEmpty()) {
            throw new RefusedException(placed.name() + " har fel slags värde. " + field.expectation(interpretation));
        }
        field.check(placed.name(), value, interpretation);
        answers.put(placed, value);
    }

    /** Whether what was sent may stand beside what the field holds without being asked. */
    private boolean stands(PlacedField placed, Object sent, Object value) {
        if (placed.field() instanceof ComputedField computed) {
            return computed.agrees(sent, value);
        }
        return !interpretation.isLocked(placed)
                || placed.field().parse(sent).filter(same -> same.equals(value)).isPresent();
    }

    private static boolean isUnconfirmed(Field field, Object value) {
        return field.asking().required() && field.isMissing(value);
    }
}
