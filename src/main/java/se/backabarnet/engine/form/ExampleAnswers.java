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
        try (form) {
            Map<String, Object> answers = new LinkedHashMap<>();
            Form parsed = Form.parse(form.readAllBytes());
            parsed.fields().values().stream()
                    .filter(field -> field.required()
                            && !(field.type().equals("checklist")
                                    && field.options().isEmpty()))
                    .forEach(field -> answers.put(field.key(), answer(field, day)));
            if (SIGNED_EARLIER.contains(parsed.id())) {
                answers.put(ProcessVariables.ITEM_DATE, day.minusYears(1).toString());
                answers.put(ProcessVariables.DONE_BEFORE_START, true);
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object answer(FormField field, LocalDate day) {
        return switch (field.type()) {
            case "number" -> field.min() == null ? 1 : field.min().intValue() + 1;
            case "checkbox" -> true;
            case "datetime" -> field.notPassed() ? LocalDate.now().plusMonths(6).toString() : day.toString();
            case "checklist", "taglist" -> List.copyOf(field.options()).subList(0, 1);
            case "radio", "select" -> field.options().iterator().next();
            default -> "Exempel för demonstration";
        };
    }
}
