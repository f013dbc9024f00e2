package se.backabarnet.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import se.backabarnet.Groups;

/**
 * Fills a database with open rollouts by copying the rows of ones that were really started and worked on, since starting
 * thousands one by one would take the whole benchmark's time. A copy is complete: executions, tasks with their candidate
 * groups, variables, subscriptions, history, authorizations where the engine writes them, and our own record. Every id is
 * replaced by one derived from it, so that what pointed at each other still does. A copy belongs to one of
 * {@link #AREAS} areas in turn; there are as many as Sweden has municipalities.
 */
final class RolloutCopies {

    static final int AREAS = 290;

    private static final Set<String> IDS = Set.of(
            "execution_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "parent_id_",
            "super_exec_",
            "super_process_instance_id_",
            "call_proc_inst_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "task_id_",
            "var_scope_",
            "var_inst_id_",
            "business_key_",
            "rollout_id",
            "area_id",
            "party_id",
            "task_id");
    private static final Set<String> WITH_AREA =
            Set.of("group_id_", "text_", "slug", "name", "candidate_groups", "asked_group");

    private static final String INSTANCES =
            "in (select proc_inst_id_ from act_ru_execution where business_key_ = :rollout)";
    private static final String TASKS = "in (select id_ from act_ru_task where proc_inst_id_ " + INSTANCES + ")";

    /** Table by table, parents first, with what makes a row the rollout's. */
    private static final List<String[]> ENGINE = List.of(
            new String[] {"act_ru_execution", "proc_inst_id_ " + INSTANCES},
            new String[] {"act_ru_task", "proc_inst_id_ " + INSTANCES},
            new String[] {"act_ru_identitylink", "task_id_ " + TASKS},
            new String[] {"act_ru_variable", "proc_inst_id_ " + INSTANCES},
            new String[] {"act_ru_event_subscr", "proc_inst_id_ " + INSTANCES},
            new String[] {"act_ru_authorization", "resource_id_ " + TASKS},
            new String[] {"act_hi_procinst", "proc_inst_id_ " + INSTANCES},
            new String[] {"act_hi_actinst", "proc_inst_id_ " + INSTANCES},
            new String[] {"act_hi_taskinst", "proc_inst_id_ " + INSTANCES},
            new String[] {"act_hi_varinst", "proc_inst_id_ " + INSTANCES},
            new String[] {"act_hi_detail", "proc_inst_id_ " + INSTANCES},
            new String[] {"act_hi_identitylink", "task_id_ " + TASKS});

    private static final List<String[]> RECORD = List.of(
            new String[] {"area", "id = (select area_id from rollout where id = :rollout::uuid)"},
            new String[] {"rollout", "id = :rollout::uuid"},
            new String[] {"rollout_phase", "rollout_id = :rollout::uuid"},
            new String[] {"party", "rollout_id = :rollout::uuid"},
            new String[] {"participant", "rollout_id = :rollout::uuid"},
            new String[] {"checklist_item", "rollout_id = :rollout::uuid"},
            new String[] {"checklist_event", "rollout_id = :rollout::uuid"},
            new String[] {"sign_off", "rollout_id = :rollout::uuid"},
            new String[] {"assessment", "rollout_id = :rollout::uuid"},
            new String[] {"rollout_summary", "rollout_id = :rollout::uuid"});

    private final JdbcTemplate jdbc;
    private final List<RolloutWork.Started> patterns;
    private int copied;

    /** @param patterns the open rollouts that are copied, in turn */
    RolloutCopies(Contender contender, List<RolloutWork.Started> patterns) {
        this.jdbc = contender.books();
        this.patterns = patterns;
        for (int area = 0; area < AREAS; area++) {
            for (String role : Groups.LOCAL_ROLES) {
                jdbc.update("insert into act_id_group (id_, rev_, name_) values (?, 1, ?)", group(area, role), "Kopia");
            }
        }
    }

    static String group(int area, String role) {
        return "kommun" + area + "." + role;
    }

    /** Copies until so many rollouts are open. */
    void fillToRollouts(int open) {
        copyEach((open
                        - count("select count(*) from act_ru_execution where super_exec_ is null"
                                + " and parent_id_ is null and proc_def_id_ like '%RolloutProcess%'"))
                / patterns.size());
    }

    /** Copies until about so many tasks are open, and at least as many as asked for. */
    void fillToTasks(int open) {
        int missing = open - openTasks();
        int each = patterns.stream()
                .mapToInt(pattern ->
                        count("select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                                + " where e.business_key_ = '" + pattern.rolloutId() + "'"))
                .sum();
        copyEach((missing + each - 1) / each);
    }

    int openTasks() {
        return count("select count(*) from act_ru_task");
    }

    private int count(String query) {
        return jdbc.queryForObject(query, Integer.class);
    }

    private void copyEach(int times) {
        if (times > 0) {
            for (RolloutWork.Started pattern : patterns) {
                ENGINE.forEach(table -> copy(table[0], table[1], pattern, times));
                if (jdbc.queryForObject("select to_regclass('rollout') is not null", Boolean.class)) {
                    RECORD.forEach(table -> copy(table[0], table[1], pattern, times));
                }
            }
            copied += times;
        }
        jdbc.execute("vacuum analyze");
    }

    private void copy(String table, String where, RolloutWork.Started pattern, int times) {
        Map<String, String> columns = jdbc
                .queryForList(
                        "select column_name, data_type from information_schema.columns where table_name = ?"
                                + " and table_schema = current_schema() and is_identity = 'NO'",
                        table)
                .stream()
                .collect(
                        Collectors.toMap(row -> (String) row.get("column_name"), row -> (String) row.get("data_type")));
        String names = columns.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        String values = columns.entrySet().stream()
                .map(column -> value(table, column.getKey(), column.getValue(), pattern))
                .collect(Collectors.joining(", "));
        // a copy is complete: nothing is left for triggers
        jdbc.execute(
                "begin; set local session_replication_role = replica; insert into %s (%s) select %s from %s row cross join generate_series(%d, %d) as copies(copy) where %s; commit"
                        .formatted(
                                table,
                                names,
                                values,
                                table,
                                copied + 1,
                                copied + times,
                                where.replace(":rollout", "'" + pattern.rolloutId() + "'")));
    }

    private String value(String table, String name, String type, RolloutWork.Started pattern) {
        String column = "row.\"" + name + '"';
        if (name.equals("id") && type.equals("bigint")) {
            return "nextval('" + table + "_seq')";
        }
        if (name.equals("id") || name.equals("id_") || IDS.contains(name) || isTaskOf(table, name)) {
            return derived(column) + (type.equals("uuid") ? "" : "::text");
        }
        if (WITH_AREA.contains(name)) {
            String area = table.equals("area")
                    ? "'" + pattern.area() + "-' || copy"
                    : "'kommun' || ((copy * " + patterns.size() + " + " + patterns.indexOf(pattern) + ") % " + AREAS
                            + ")";
            String replaced = "replace(lower(%s), '%s', %s)".formatted(column, pattern.area(), area);
            return "case when %s = '%s' then %s::text when lower(%s) like '%%%s%%' then %s else %s end"
                    .formatted(column, pattern.rolloutId(), derived(column), column, pattern.area(), replaced, column);
        }
        // one that is newer than another stays so, and copies differ
        return table.equals("act_ru_task") && name.equals("create_time_")
                ? column + " - copy * interval '1 minute'"
                : column;
    }

    private static boolean isTaskOf(String table, String column) {
        return table.equals("act_ru_authorization") && column.equals("resource_id_");
    }

    private static String derived(String column) {
        return "md5(%s::text || '#' || copy)::uuid".formatted(column);
    }
}
