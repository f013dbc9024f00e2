package se.backabarnet.engine.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<String, Object> left = new LinkedHashMap<>(answers);
        List<Answer> shown = new ArrayList<>();
        form(formId).fields().values().forEach(field -> {
            Object answer = left.remove(field.key());
            if (answer != null && !answer.equals("")) {
                shown.add(new Answer(label(field), text(field, answer)));
            }
        });
        left.forEach((key, answer) -> shown.add(new Answer(key, String.valueOf(answer))));
        return shown;
    }

    private Form form(String formId) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> forms.latest(formId));
    }

    private static String label(FormField field) {
        return field.label() == null || field.label().isBlank() ? field.key() : field.label();
    }

    private static String text(FormField field, Object answer) {
        if (answer instanceof Collection<?> many) {
            return many.stream().map(one -> text(field, one)).collect(Collectors.joining(", "));
        }
        if (answer instanceof Boolean yes) {
            return yes ? "Ja" : "Nej";
        }
        if (answer instanceof Double number && number == Math.rint(number)) {
            return String.valueOf(number.longValue());
        }
        return field.choices().getOrDefault(String.valueOf(answer), String.valueOf(answer));
    }
}
