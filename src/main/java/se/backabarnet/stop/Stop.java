package se.backabarnet.stop;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import se.backabarnet.Groups;

/**
 * A rollout that stands still. Ids are the engine's; what is not known, or does not apply to the kind, is null.
 *
 * @param since when it stopped, or was found to have
 * @param definitionId the deployed version of the diagram that it stands in
 * @param element the diagram's element at which it stands
 * @param tableKey the decision table that failed
 * @param tableVersion the table's version that failed
 * @param cause what the engine or the table said, in words that hold nothing internal
 * @param groups that may do the open tasks, and have no members
 */
public record Stop(
        UUID rolloutId,
        StopKind kind,
        Instant since,
        String definitionId,
        String instanceId,
        String jobId,
        String element,
        String elementName,
        String tableKey,
        String tableName,
        Integer tableVersion,
        String cause,
        List<String> groups) {

    /** The roles that nobody holds, each once. */
    public List<String> roles() {
        return groups.stream().map(Groups::roleOf).distinct().toList();
    }

    /** The table or the element, by its name where it has one; empty where it stands at none. */
    public String place() {
        return Stream.of(tableName, tableKey, elementName, element)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** The same with names; each may be null. */
    public Stop named(String elementNamed, String tableNamed, Integer version) {
        return new Stop(
                rolloutId,
                kind,
                since,
                definitionId,
                instanceId,
                jobId,
                element,
                elementNamed,
                tableKey,
                tableNamed,
                version,
                cause,
                groups);
    }

    Stop since(Instant other) {
        return new Stop(
                rolloutId,
                kind,
                other,
                definitionId,
                instanceId,
                jobId,
                element,
                elementName,
                tableKey,
                tableName,
                tableVersion,
                cause,
                groups);
    }

    boolean saysTheSameAs(Stop later) {
        return kind == later.kind && Objects.equals(element, later.element) && groups.equals(later.groups);
    }

    /** Whether the other, found later, is this one going on. */
    boolean goesOnAs(Stop later) {
        return jobId == null ? later.jobId() == null && kind == later.kind() : jobId.equals(later.jobId());
    }
}
