package se.backabarnet.overview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.DoneBy;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.security.Person;

/** A rollout's points with what other tables know of them: three statements, however many points there are. */
@Repository
class ItemRows {

    private final Checklist checklist;
    private final JdbcClient jdbc;

    ItemRows(Checklist checklist, JdbcClient jdbc) {
        this.checklist = checklist;
        this.jdbc = jdbc;
    }

    /** In the order of phases and models. */
    List<ItemRow> of(UUID rolloutId, Person person) {
        Map<String, LocalDate> due = due(rolloutId);
        Map<String, DoneBy> doneBy =
                checklist.doneBy(List.of(rolloutId)).stream().collect(Collectors.toMap(DoneBy::itemId, done -> done));
        return checklist.items(rolloutId).stream()
                .map(item -> {
                    DoneBy done = item.isCompleted() ? doneBy.get(item.itemId()) : null;
                    return new ItemRow(
                            item,
                            item.taskId() == null ? null : due.get(item.taskId()),
                            done == null ? null : done.who(),
                            done == null ? null : done.onBehalfOf(),
                            mayDo(item, person));
                })
                .toList();
    }

    private static boolean mayDo(ItemView item, Person person) {
        return item.taskId() != null && item.groups().stream().anyMatch(person::isIn);
    }

    private Map<String, LocalDate> due(UUID rolloutId) {
        Map<String, LocalDate> due = new HashMap<>();
        jdbc.sql("select task_id, due_on from open_task where rollout_id = ? and due_on is not null")
                .param(rolloutId.toString())
                .query(row -> {
                    due.put(row.getString("task_id"), row.getDate("due_on").toLocalDate());
                });
        return due;
    }
}
