package se.backabarnet.engine.task;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Finds what a user task means. */
@Component
class TaskKinds {

    private final Map<String, TaskKind> byName;

    TaskKinds(List<TaskKind> kinds) {
        this.byName = kinds.stream()
                .flatMap(kind -> kind.names().stream().map(name -> Map.entry(name, kind)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    TaskKind named(String name) {
        return byName.get(name);
    }

    /** Null when the task is none of a rollout's. */
    TaskKind of(TaskEntity task) {
        TaskProperties properties = TaskProperties.of(task);
        return properties == null ? null : named(properties.kind());
    }

    Iterable<TaskKind> all() {
        return byName.values().stream().distinct().toList();
    }
}
