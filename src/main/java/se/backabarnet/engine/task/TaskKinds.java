package se.backabarnet.engine.task;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Finds what a user task means. */
@Component
class TaskKinds {

    private final Map<Kind, TaskKind> byKind;

    TaskKinds(List<TaskKind> kinds) {
        this.byKind = kinds.stream()
                .flatMap(served -> served.kinds().stream().map(kind -> Map.entry(kind, served)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    TaskKind of(Kind kind) {
        return byKind.get(kind);
    }

    /** Null when the task is none of a rollout's. */
    TaskKind of(TaskEntity task) {
        TaskProperties properties = TaskProperties.of(task);
        return properties == null ? null : of(properties.kind());
    }

    Iterable<TaskKind> all() {
        return byKind.values().stream().distinct().toList();
    }
}
