package se.backabarnet.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.Map;

/** A small form, and what it makes of answers. Its JSON may use single quotes. */
final class Asked {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private Asked() {}

    static Form form(String components) {
        return json("{'type':'default','id':'asked','components':[" + components + "]}");
    }

    static Form json(String json) {
        try {
            return Form.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    static Map<String, Object> answers(String components, Map<String, Object> given, Map<String, Object> submitted) {
        Form form = form(components);
        Interpretation interpretation = new Interpretation(form, submitted, () -> given, TODAY);
        return new AnswerCheck(form, interpretation).answers(submitted);
    }
}
