package se.backabarnet.engine.task;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import se.backabarnet.RefusedException;
import se.backabarnet.SwedishTime;
import se.backabarnet.account.AccountService;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.RolloutScope;
import se.backabarnet.engine.form.FormAnswers;
import se.backabarnet.settings.ApplicationSettings;

/** What every way into a task shares: what its form is given, what is done with its answers, and what is said when it is gone. */
@Component
public class TaskDoor {

    private final TaskKinds kinds;
    private final FormAnswers answers;
    private final MessageSourceAccessor messages;
    private final ApplicationSettings settings;
    private final AccountService accounts;

    TaskDoor(
            TaskKinds kinds,
            FormAnswers answers,
            MessageSourceAccessor messages,
            ApplicationSettings settings,
            AccountService accounts) {
        this.kinds = kinds;
        this.answers = answers;
        this.messages = messages;
        this.settings = settings;
        this.accounts = accounts;
    }

    /** Checks and records what was answered; null when the task is none of a rollout's and is left to the engine. */
    Map<String, Object> record(TaskEntity task, Map<String, Object> submitted, String who) {
        TaskKind kind = kinds.of(task);
        if (kind == null) {
            return null;
        }
        Map<String, Object> checked =
                answers.check(kind.formId(task), submitted == null ? Map.of() : submitted, () -> given(task));
        return kind.complete(task.getId(), checked, who);
    }

    /** All that a task's form is given. */
    private Map<String, Object> given(TaskEntity task) {
        Map<String, Object> given = new LinkedHashMap<>(task.getVariables());
        given.putAll(formData(task));
        return given;
    }

    /** What a task's form is given besides its process variables. */
    Map<String, Object> formData(TaskEntity task) {
        TaskKind kind = kinds.of(task);
        if (kind == null) {
            return Map.of();
        }
        Map<String, Object> data = new LinkedHashMap<>(kind.formData(task.getId()));
        data.put("guidance", task.getDescription());
        data.put(
                "dueDate",
                task.getDueDate() == null
                        ? ""
                        : SwedishTime.day(task.getDueDate().toInstant()).toString());
        if (task.hasVariable(ProcessVariables.ROLLOUT_ID)) {
            data.putAll(ofRollout(task));
        }
        return data;
    }

    private Map<String, Object> ofRollout(TaskEntity task) {
        int phase = RolloutScope.phase(task);
        return Map.of(
                ProcessVariables.AREA_NAME,
                task.getVariable(ProcessVariables.AREA_NAME),
                ProcessVariables.PHASE,
                phase,
                "phaseName",
                messages.getMessage("phase." + phase),
                "rolloutUrl",
                settings.rolloutUrl(RolloutScope.rolloutId(task)));
    }

    /** Says who was first, to one who might have done the task herself; to others only that it is not there. */
    RefusedException gone(String taskId, Authentication asker) {
        for (TaskKind kind : kinds.all()) {
            FinishedTask finished = kind.finished(taskId).orElse(null);
            if (finished != null
                    && asker != null
                    && asker.getGroupIds() != null
                    && asker.getGroupIds().stream().anyMatch(finished.groups()::contains)) {
                String who =
                        finished.who() == null ? "systemet" : accounts.nameOf(finished.who(), finished.onBehalfOf());
                return new RefusedException("Uppgiften är redan slutförd av " + who + " "
                        + SwedishTime.moment(finished.at()) + ". Du behöver inte göra något.");
            }
        }
        return new RefusedException("Uppgiften finns inte längre. Den kan ha slutförts av någon annan, eller tagits"
                + " tillbaka för att en punkt i fasen öppnats igen. Ladda om listan.");
    }
}
