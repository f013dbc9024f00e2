package se.backabarnet.engine.form;

import static java.util.Collections.singletonMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.overview.ItemAnswers;

/** Reads the labels from the deployed forms. */
@Component
class FormItemAnswers implements ItemAnswers {

    private final DeployedForms forms;
    private final ProcessEngine engine;

    FormItemAnswers(DeployedForms forms, @Lazy ProcessEngine engine) {
        this.forms = forms;
        this.engine = engine;
    }

    @Override
    public List<Answer> of(String formId, Map<String, Object> answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        Map<String, PlacedField> fields = form(formId).fields();
        List<Answer> shown = new ArrayList<>();
        Map<String, Object> left = flat(answers, fields);
        fields.forEach((path, placed) -> {
            Object answer = left.remove(path);
            if (!Field.isEmpty(answer)) {
                shown.add(new Answer(label(placed), placed.field().shown(answer)));
            }
        });
        left.forEach((path, answer) -> shown.add(new Answer(path, String.valueOf(answer))));
        return shown;
    }

    /** By paths: what lies in maps is taken out of them, but for what a field holds as a whole. */
    private static Map<String, Object> flat(Map<String, Object> answers, Map<String, PlacedField> fields) {
        Map<String, Object> flat = new LinkedHashMap<>();
        answers.forEach((key, answer) -> {
            if (answer instanceof Map<?, ?> map && !fields.containsKey(key)) {
                map.forEach((within, value) -> flat.putAll(flat(singletonMap(key + "." + within, value), fields)));
            } else {
                flat.put(key, answer);
            }
        });
        return flat;
    }

    private Form form(String formId) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> forms.latest(formId));
    }

    private static String label(PlacedField placed) {
        String label = placed.field().label();
        return label == null || label.isBlank() ? placed.path() : label;
    }
}
