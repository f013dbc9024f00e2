package se.backabarnet.interest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.engine.Rollouts;

/** What the national process team does with registrations, in the tasks that ask for its decision. */
public final class Reviews {

    static final String TEAM = "processteam";

    private final ProcessEngine engine;
    private final Rollouts rollouts;
    private final JdbcClient jdbc;

    Reviews(ProcessEngine engine, Rollouts rollouts, JdbcClient jdbc) {
        this.engine = engine;
        this.rollouts = rollouts;
        this.jdbc = jdbc;
    }

    /** The one that waits; null when none does. */
    Task task(UUID interest) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(interest.toString())
                .singleResult();
    }

    /** What the task's form is given. */
    Map<String, Object> data(UUID interest) {
        String task = task(interest).getId();
        return rollouts.people().as(TEAM, () -> engine.getFormService().getTaskFormVariables(task));
    }

    void complete(Task task, Map<String, Object> answers) {
        rollouts.people().as(TEAM, () -> engine.getTaskService().complete(task.getId(), new HashMap<>(answers)));
    }

    void accept(UUID interest, String edition) {
        complete(task(interest), Map.of("interestOutcome", "ACCEPTED", "interestEdition", edition));
    }

    void askForCompletion(UUID interest, String reason) {
        complete(task(interest), Map.of("interestOutcome", "COMPLETION", "interestReason", reason));
    }

    void decline(UUID interest, String reason) {
        complete(task(interest), Map.of("interestOutcome", "DECLINED", "interestReason", reason));
    }

    /** The rollout that the registration started, null when it started none. */
    UUID rollout(UUID interest) {
        return jdbc.sql("select rollout_id from interest where id = ?")
                .param(interest)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .get(0);
    }

    /** What waits in the rollout that it started. */
    List<Task> tasksOfRollout(UUID interest) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(rollout(interest).toString())
                .list();
    }
}
