package se.backabarnet.engine.stop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.OnBehalfOfNobody;
import se.backabarnet.stop.Stop;

/** Names the elements and tables at which rollouts stand still: diagrams come from the engine's cache, tables in one statement. */
@Component
class StopNames {

    private final RepositoryService repository;
    private final OnBehalfOfNobody onBehalfOfNobody;
    private final JdbcClient jdbc;

    StopNames(@Lazy RepositoryService repository, OnBehalfOfNobody onBehalfOfNobody, JdbcClient jdbc) {
        this.repository = repository;
        this.onBehalfOfNobody = onBehalfOfNobody;
        this.jdbc = jdbc;
    }

    List<Stop> of(List<Stop> stops) {
        Map<String, List<Table>> tables = tables(stops);
        return stops.stream()
                .map(stop -> named(
                        stop, stop.tableKey() == null ? List.of() : tables.getOrDefault(stop.tableKey(), List.of())))
                .toList();
    }

    private Stop named(Stop stop, List<Table> versions) {
        Table failed = versions.stream()
                .filter(table -> !table.deployedAt().isAfter(stop.since()))
                .findFirst()
                .orElse(null);
        return stop.named(
                elementName(stop), failed == null ? null : failed.name(), failed == null ? null : failed.version());
    }

    /** Null for an element without a name, or one that is named by an expression only when it is reached. */
    private String elementName(Stop stop) {
        if (stop.definitionId() == null || stop.element() == null) {
            return null;
        }
        BpmnModelInstance diagram = onBehalfOfNobody.run(() -> repository.getBpmnModelInstance(stop.definitionId()));
        return diagram.getModelElementById(stop.element()) instanceof FlowElement element
                        && element.getName() != null
                        && !element.getName().contains("${")
                ? element.getName()
                : null;
    }

    /** Every version, the newest first. */
    private Map<String, List<Table>> tables(List<Stop> stops) {
        List<String> keys = stops.stream()
                .map(Stop::tableKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (keys.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select d.key_ as key, d.version_ as version, d.name_ as name, p.deploy_time_::timestamptz as deployed_at
                        from act_re_decision_def d join act_re_deployment p on p.id_ = d.deployment_id_
                        where d.key_ in (:keys) order by d.version_ desc""")
                .param("keys", keys)
                .query((row, number) -> new Table(
                        row.getString("key"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getTimestamp("deployed_at").toInstant()))
                .stream()
                .collect(Collectors.groupingBy(Table::key));
    }

    private record Table(String key, int version, String name, Instant deployedAt) {}
}
