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
        Map<String, OpenTask> open = open(rolloutId);
        Map<String, DoneBy> doneBy =
                checklist.doneBy(List.of(rolloutId)).stream().collect(Collectors.toMap(DoneBy::itemId, done -> done));
        return checklist.items(rolloutId).stream()
                .map(item -> {
                    DoneBy done = item.isCompleted() ? doneBy.get(item.itemId()) : null;
                    OpenTask task = item.taskId() == null ? null : open.get(item.taskId());
                    return new ItemRow(
                            item,
                            task == null ? null : task.due(),
                            done == null ? null : done.who(),
                            done == null ? null : done.onBehalfOf(),
                            task != null && !task.paused() && mayDo(item, person));
                })
                .toList();
    }

    private static boolean mayDo(ItemView item, Person person) {
        return item.groups().stream().anyMatch(person::isIn);
    }

    private Map<String, OpenTask> open(UUID rolloutId) {
        Map<String, OpenTask> open = new HashMap<>();
        jdbc.sql(
                        """
                        select task_id, due_on, exists (
                            select from rollout_stop where rollout_id = ?::uuid and kind = 'PAUSED' and ended_at is null)
                        from open_task where rollout_id = ?""")
                .params(rolloutId.toString(), rolloutId.toString())
                .query(row -> {
                    open.put(row.getString(1), new OpenTask(row.getObject(2, LocalDate.class), row.getBoolean(3)));
                });
        return open;
    }

    /** @param due null when it has no date */
    private record OpenTask(LocalDate due, boolean paused) {}
}
