package se.backabarnet.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;
import se.backabarnet.RefusedException;

/** Checks what was answered against the form that asks. */
@Component
public class FormAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeployedForms forms;
    private final Clock clock;

    FormAnswers(DeployedForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * Returns the answers as plain values (text, number, boolean, list of texts), without those that are empty or hidden.
     * Works inside an engine command.
     *
     * @throws RefusedException naming the first field that is unknown, missing or wrong, and what is expected
     */
    public Map<String, Object> check(String formId, Map<String, Object> submitted) {
        Form form = forms.latest(formId);
        Map<String, Object> answers = new LinkedHashMap<>();
        submitted.forEach((key, value) -> {
            FormField field = form.fields().get(key);
            if (field == null) {
                throw new RefusedException("Fältet " + key + " är okänt. Uppgiften tar emot "
                        + String.join(", ", form.fields().keySet()) + ".");
            }
            Object plain = plain(value);
            if (plain != null && !"".equals(plain)) {
                answers.put(key, FieldCheck.checked(field, plain, LocalDate.now(clock)));
            }
        });
        form.fields().values().forEach(field -> checkPresence(field, answers));
        return answers;
    }

    private static void checkPresence(FormField field, Map<String, Object> answers) {
        Object answer = answers.get(field.key());
        boolean missing = answer == null
                || answer instanceof List<?> list && list.isEmpty()
                || answer instanceof String text && text.isBlank()
                || field.type().equals("checkbox") && !Boolean.TRUE.equals(answer);
        if (answer == null && !field.required()) {
            return;
        }
        if (isHidden(field, answers)) {
            answers.remove(field.key());
        } else if (field.required() && missing) {
            throw new RefusedException(field.name() + " saknas. " + FieldCheck.expectation(field));
        }
    }

    private static boolean isHidden(FormField field, Map<String, Object> answers) {
        if (field.hiddenWhen() == null) {
            return false;
        }
        Object hidden = Context.getProcessEngineConfiguration()
                .getDmnEngineConfiguration()
                .getFeelEngine()
                .evaluateSimpleExpression(
                        field.hiddenWhen().replaceFirst("^=", ""),
                        Variables.fromMap(answers).asVariableContext());
        return Boolean.TRUE.equals(hidden);
    }

    private static Object plain(Object value) {
        Object raw = value instanceof TypedValue typed ? typed.getValue() : value;
        if (raw == null
                || raw instanceof String
                || raw instanceof Number
                || raw instanceof Boolean
                || raw instanceof List) {
            return raw;
        }
        try {
            return JSON.readValue(raw.toString(), Object.class);
        } catch (JsonProcessingException e) {
            return raw.toString();
        }
    }
}
