package se.backabarnet.engine.task;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.overview.WaitingTasks;
import se.backabarnet.security.Person;

/**
 * Reads them straight from the engine's tables: one statement, however many tasks and groups there are. What an area is
 * called that has registered its interest stands in no variable, but beside the task that waits for an answer.
 */
@Component
class EngineWaitingTasks implements WaitingTasks {

    private final JdbcClient jdbc;

    EngineWaitingTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WaitingTask> of(Person person, int most) {
        if (person.groups().isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select t.id_, t.name_, (t.due_date_::timestamptz at time zone 'Europe/Stockholm')::date as due,
                          t.assignee_, coalesce(area.text_, interest.area_name) as area, phase.long_ as phase
                        from act_ru_task t
                        left join act_ru_variable area
                          on area.execution_id_ = t.proc_inst_id_ and area.name_ = 'areaName' and area.task_id_ is null
                        left join act_ru_variable phase
                          on phase.execution_id_ = t.proc_inst_id_ and phase.name_ = 'phase' and phase.task_id_ is null
                        left join interest on interest.task_id = t.id_
                        where t.suspension_state_ = 1 and (t.assignee_ is null or t.assignee_ = :me)
                          and t.id_ in (select l.task_id_ from act_ru_identitylink l
                                        where l.type_ = 'candidate' and l.group_id_ in (:groups))
                        order by t.due_date_ nulls last, t.create_time_, t.id_
                        limit :most""")
                .param("me", person.id())
                .param("groups", person.groups())
                .param("most", most)
                .query((row, number) -> {
                    Date due = row.getDate("due");
                    return new WaitingTask(
                            row.getString("id_"),
                            row.getString("name_"),
                            due == null ? null : due.toLocalDate(),
                            row.getString("area"),
                            phase(row),
                            row.getString("assignee_") != null);
                })
                .list();
    }

    private static Integer phase(ResultSet row) throws SQLException {
        int phase = row.getInt("phase");
        return row.wasNull() ? null : phase;
    }
}
