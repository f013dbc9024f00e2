package se.backabarnet.engine.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.backabarnet.engine.ProcessVariables;

/** Answers that a form accepts: those it requires, and nothing else; of choices the first. */
public final class ExampleAnswers {

    /** Forms of points that are completed by hand only when they were reached before the rollout. */
    private static final Set<String> SIGNED_EARLIER = Set.of("sign-agreement");

    private ExampleAnswers() {}

    /** @param form the form's JSON, which is read and closed */
    public static Map<String, Object> to(InputStream form, LocalDate day) {
        return to(form, day, Map.of());
    }

    /**
     * @param form the form's JSON, which is read and closed
     * @param own answers that are among them as they are, and that decide what else the form shows
     */
    public static Map<String, Object> to(InputStream form, LocalDate day, Map<String, ?> own) {
        try (form) {
            Form parsed = Form.parse(form.readAllBytes());
            Map<String, Object> answers = examples(parsed, day);
            if (SIGNED_EARLIER.contains(parsed.id())) {
                answers.put(ProcessVariables.ITEM_DATE, day.minusYears(1).toString());
                answers.put(ProcessVariables.DONE_BEFORE_START, true);
            }
            Map<String, Object> all = new LinkedHashMap<>(answers);
            all.putAll(own);
            Interpretation shown = new Interpretation(parsed, all, Map::of, day);
            answers.keySet().removeIf(key -> shown.fields().stream()
                    .noneMatch(field -> field.segments().get(0).equals(key) && shown.isVisible(field)));
            answers.putAll(own);
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> examples(Form form, LocalDate day) {
        return Interpretation.tree(
                form.fields().values().stream().filter(ExampleAnswers::isAsked).toList(),
                placed -> answer(placed.field(), day));
    }

    /** Choices that come with the task are nothing to make an example of. */
    private static boolean isAsked(PlacedField placed) {
        return placed.field().asking().required()
                && !(placed.field() instanceof ChoiceField choice
                        && choice.options().isEmpty());
    }

    private static Object answer(Field field, LocalDate day) {
        if (field instanceof NumberField number) {
            return number.least().fixed() == null ? 1 : number.least().fixed().intValue() + 1;
        }
        if (field instanceof DateTimeField date) {
            return date.notPassed() ? LocalDate.now().plusMonths(6).toString() : day.toString();
        }
        if (field instanceof ChoiceField choice) {
            Object first = choice.options().get(0).value();
            return choice.many() ? List.of(first) : first;
        }
        return field instanceof CheckboxField ? (Object) true : "Exempel för demonstration";
    }
}
