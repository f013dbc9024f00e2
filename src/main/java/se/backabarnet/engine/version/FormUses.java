package se.backabarnet.engine.version;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A form has a key and no name: it is called after what it is used for. */
@Component
class FormUses {

    private static final int TOLD = 2;

    private final RepositoryService repository;

    /** By the id of a deployed version, which never changes: its tasks' forms and names. */
    private final Map<String, List<Use>> read = new ConcurrentHashMap<>();

    FormUses(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** By form, the names of the tasks that ask it; a form that many ask has no name. */
    Map<String, String> in(Collection<String> processes) {
        Map<String, Set<String>> tasks = new HashMap<>();
        processes.forEach(process -> read.computeIfAbsent(process, this::uses)
                .forEach(use -> tasks.computeIfAbsent(use.form(), form -> new LinkedHashSet<>())
                        .add(use.task())));
        Map<String, String> names = new HashMap<>();
        tasks.forEach((form, asking) -> {
            if (asking.size() <= TOLD) {
                names.put(form, String.join("; ", asking));
            }
        });
        return names;
    }

    private List<Use> uses(String process) {
        return repository.getBpmnModelInstance(process).getModelElementsByType(UserTask.class).stream()
                .filter(task -> task.getCamundaFormRef() != null && task.getName() != null)
                .map(task -> new Use(task.getCamundaFormRef(), task.getName().replaceAll("\\s+", " ")))
                .toList();
    }

    private record Use(String form, String task) {}
}
