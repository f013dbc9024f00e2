package se.backabarnet.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Which flow nodes of the deployed processes some rollouts have passed, by what the engine's history says. */
final class ProcessCoverage {

    private final Map<String, Set<String>> nodes = new TreeMap<>();
    private final Map<String, Set<String>> missing = new TreeMap<>();

    private ProcessCoverage() {}

    static ProcessCoverage of(ProcessEngine engine, Collection<RolloutDriver> rollouts) {
        ProcessCoverage coverage = new ProcessCoverage();
        RepositoryService repository = engine.getRepositoryService();
        for (ProcessDefinition process :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            Set<String> ids =
                    repository.getBpmnModelInstance(process.getId()).getModelElementsByType(FlowNode.class).stream()
                            .map(FlowNode::getId)
                            .collect(Collectors.toCollection(TreeSet::new));
            coverage.nodes.put(process.getKey(), ids);
            coverage.missing.put(process.getKey(), new TreeSet<>(ids));
        }
        rollouts.forEach(rollout -> coverage.add(engine.getHistoryService(), rollout));
        return coverage;
    }

    private void add(HistoryService history, RolloutDriver rollout) {
        for (HistoricProcessInstance instance : history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(rollout.id().toString())
                .list()) {
            Set<String> stillMissing = missing.get(instance.getProcessDefinitionKey());
            history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).finished().list().stream()
                    .map(HistoricActivityInstance::getActivityId)
                    .forEach(stillMissing::remove);
        }
    }

    Set<String> processes() {
        return nodes.keySet();
    }

    /** {@code process: node}, for each that no rollout has passed. */
    List<String> missing() {
        return missing.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(node -> entry.getKey() + ": " + node))
                .toList();
    }

    /** One page: how much of every process is passed, and what is not. */
    void report(Path file) {
        StringBuilder rows = new StringBuilder();
        nodes.forEach((process, ids) -> {
            Set<String> not = missing.get(process);
            rows.append("<tr><td>%s</td><td>%d of %d</td><td>%.1f %%</td><td>%s</td></tr>%n"
                    .formatted(
                            process,
                            ids.size() - not.size(),
                            ids.size(),
                            100.0 * (ids.size() - not.size()) / ids.size(),
                            String.join("<br>", not)));
        });
        String page =
                """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="UTF-8"><title>Process coverage</title>
                <style>body{font-family:sans-serif}td,th{padding:.2em 1em;text-align:left;vertical-align:top}</style></head>
                <body><h1>Process coverage</h1><p>Flow nodes passed by the process tests.</p>
                <table><tr><th>Process</th><th>Passed</th><th></th><th>Not passed</th></tr>
                %s</table></body></html>
                """
                        .formatted(rows);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
