package se.backabarnet.engine.version;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.RefusedException;
import se.backabarnet.SwedishTime;
import se.backabarnet.checklist.ModelPoint;
import se.backabarnet.engine.CamundaModelPoints;
import se.backabarnet.engine.Conflicts;
import se.backabarnet.engine.OnBehalfOfNobody;
import se.backabarnet.engine.task.TaskName;
import se.backabarnet.model.Hindrance;
import se.backabarnet.model.OpenTask;
import se.backabarnet.model.RunningModel;
import se.backabarnet.model.RunningModels;
import se.backabarnet.model.Standing;

/** Asks and tells the engine about instances that run on an older version. */
@Component
class CamundaRunningModels implements RunningModels {

    private final InstancesBehind instances;
    private final TaskService tasks;
    private final ManagementService management;
    private final CamundaModelPoints points;
    private final InstanceMove moves;
    private final PhaseStanding standings;
    private final OnBehalfOfNobody onBehalfOfNobody;

    CamundaRunningModels(
            InstancesBehind instances,
            @Lazy TaskService tasks,
            @Lazy ManagementService management,
            CamundaModelPoints points,
            InstanceMove moves,
            PhaseStanding standings,
            OnBehalfOfNobody onBehalfOfNobody) {
        this.instances = instances;
        this.tasks = tasks;
        this.management = management;
        this.points = points;
        this.moves = moves;
        this.standings = standings;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public List<RunningModel> behind(UUID rolloutId) {
        return instances.of(rolloutId);
    }

    @Override
    public List<RunningModel> behind(long skipped, int size) {
        return instances.ofAll(skipped, size);
    }

    @Override
    public List<OpenTask> openTasks(RunningModel model) {
        return onBehalfOfNobody.run(() ->
                tasks.createTaskQuery().processInstanceId(model.instanceId()).orderByTaskId().asc().list().stream()
                        .map(CamundaRunningModels::open)
                        .toList());
    }

    private static OpenTask open(Task task) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                task.getDueDate() == null
                        ? null
                        : SwedishTime.day(task.getDueDate().toInstant()));
    }

    @Override
    public long failedJobs(RunningModel model) {
        return onBehalfOfNobody.run(() -> management
                .createJobQuery()
                .processInstanceId(model.instanceId())
                .noRetriesLeft()
                .count());
    }

    @Override
    public List<ModelPoint> points(String version) {
        return onBehalfOfNobody.run(() -> points.points(version));
    }

    @Override
    public List<Hindrance> hindrances(RunningModel model) {
        return alone(() -> moves.hindrances(model));
    }

    @Override
    public Standing standing(RunningModel model) {
        return onBehalfOfNobody.run(() -> standings.of(model));
    }

    @Override
    public void move(RunningModel model) {
        alone(() -> {
            moves.move(model);
            return null;
        });
    }

    @Override
    public void open(RunningModel model, Standing standing, Collection<String> items) {
        alone(() -> {
            standings.open(model, standing, items);
            return null;
        });
    }

    @Override
    public void change(String taskId, String name, Collection<String> groups, boolean released) {
        alone(() -> {
            if (released) {
                tasks.setAssignee(taskId, null);
            }
            tasks.setName(taskId, TaskName.of(name));
            if (!groups.isEmpty()) {
                tasks.getIdentityLinksForTask(taskId).stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .map(IdentityLink::getGroupId)
                        .forEach(group -> tasks.deleteCandidateGroup(taskId, group));
                groups.forEach(group -> tasks.addCandidateGroup(taskId, group));
            }
            return null;
        });
    }

    /** Somebody may do something in the rollout in the same moment: then she is first, and nothing of this is done. */
    private <T> T alone(Supplier<T> action) {
        try {
            return onBehalfOfNobody.run(action);
        } catch (RuntimeException e) {
            if (Conflicts.caused(e)) {
                throw new RefusedException(
                        "Någon ändrade något i införandet i samma stund, så ingenting är flyttat. Försök igen.");
            }
            throw e;
        }
    }
}
