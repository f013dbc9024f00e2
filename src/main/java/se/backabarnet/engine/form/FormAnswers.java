package se.backabarnet.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** Checks what was answered against the form that asks. */
@Component
public class FormAnswers {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final DeployedForms forms;
    private final Clock clock;

    FormAnswers(DeployedForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * Returns the answers as plain values (text, number, boolean, list, and map for keys within keys), without those that are
     * empty. Works inside an engine command.
     *
     * @param given what comes with the task; asked for only when the form needs it for these answers
     * @throws se.backabarnet.RefusedException with a line for each field that is unknown, missing or wrong, and what to answer
     */
    public Map<String, Object> check(
            String formId, Map<String, Object> submitted, Supplier<Map<String, Object>> given) {
        Form form = forms.latest(formId);
        Map<String, Object> plain = plain(submitted);
        Interpretation interpretation = new Interpretation(form, plain, () -> plain(given.get()), LocalDate.now(clock));
        return new AnswerCheck(form, interpretation).answers(plain);
    }

    private static Map<String, Object> plain(Map<String, Object> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        Object raw = value instanceof TypedValue typed ? typed.getValue() : value;
        if (raw == null
                || raw instanceof String
                || raw instanceof Number
                || raw instanceof Boolean
                || raw instanceof List
                || raw instanceof Map) {
            return raw;
        }
        try {
            return JSON.readValue(raw.toString(), Object.class);
        } catch (JsonProcessingException e) {
            return raw.toString();
        }
    }
}
