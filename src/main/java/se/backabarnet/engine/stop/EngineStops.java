package se.backabarnet.engine.stop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.stop.Stop;
import se.backabarnet.stop.StopKind;
import se.backabarnet.stop.StoppedRollouts;

/**
 * Reads straight from the engine's tables which rollouts stand still. What belongs to a rollout is found by its business key
 * and the root of its instances, so that a phase counts which was called without a key. Mail that could not be sent stops
 * no rollout.
 */
@Component
class EngineStops implements StoppedRollouts {

    /** The engine keeps its times without a zone, in that of the session. */
    private static final String FIND =
            """
            with own as (
              select r.id as rollout_id, root.id_ as root, root.proc_def_id_ as definition, root.suspension_state_ as state
              from rollout r left join act_ru_execution root on root.business_key_ = r.id::text
                and root.id_ = root.root_proc_inst_id_ and root.proc_def_id_ not like 'NotificationProcess:%'
              where r.finished_at is null),
            stuck as (
              select own.rollout_id, case when j.retries_ = 0 then 'FAILED' else 'OVERDUE' end as kind,
                coalesce(i.incident_timestamp_, j.duedate_, j.create_time_)::timestamptz as since,
                j.process_def_id_ as definition, j.process_instance_id_ as instance, j.id_ as job,
                coalesce(j.failed_act_id_, d.act_id_) as element, j.exception_msg_ as said, null as groups
              from own join act_ru_execution e on e.root_proc_inst_id_ = own.root and e.id_ = e.proc_inst_id_
              join act_ru_job j on j.process_instance_id_ = e.id_
              left join act_ru_jobdef d on d.id_ = j.job_def_id_
              left join act_ru_incident i on i.configuration_ = j.id_ and i.incident_type_ = 'failedJob'
              where j.retries_ = 0
                or j.suspension_state_ = 1 and coalesce(j.duedate_, j.create_time_)::timestamptz < :overdue),
            waiting as (
              select own.rollout_id, t.id_ as task, t.proc_def_id_ as definition, t.proc_inst_id_ as instance,
                t.task_def_key_ as element,
                (select string_agg(l.group_id_, ',' order by l.group_id_) from act_ru_identitylink l
                 where l.task_id_ = t.id_ and l.type_ = 'candidate') as groups,
                t.assignee_ is not null or exists (
                  select 1 from act_ru_identitylink l left join act_id_membership m on m.group_id_ = l.group_id_
                  where l.task_id_ = t.id_ and l.type_ = 'candidate' and (l.user_id_ is not null or m.user_id_ is not null)
                ) as held
              from own join act_ru_execution e on e.root_proc_inst_id_ = own.root and e.id_ = e.proc_inst_id_
              join act_ru_task t on t.proc_inst_id_ = e.id_
              where t.suspension_state_ = 1),
            idle as (
              select own.rollout_id, max(own.root) as root, max(own.definition) as definition, bool_or(exists (
                select 1 from act_ru_execution e where e.root_proc_inst_id_ = own.root and e.suspension_state_ = 2)) as paused
              from own
              where not exists (select 1 from waiting w where w.rollout_id = own.rollout_id and w.held)
                and not exists (
                  select 1 from own other join act_ru_execution e on e.root_proc_inst_id_ = other.root
                  join act_ru_job j on j.process_instance_id_ = e.id_
                  where other.rollout_id = own.rollout_id and j.retries_ > 0 and j.suspension_state_ = 1)
              group by own.rollout_id),
            found as (
              select *, case kind when 'FAILED' then 1 else 2 end as rank from stuck
              union all
              select idle.rollout_id, case when idle.paused then 'PAUSED' when count(w.task) > 0 then 'UNHELD' else 'NOBODY' end,
                :now, coalesce((array_agg(w.definition order by w.task))[1], idle.definition),
                coalesce((array_agg(w.instance order by w.task))[1], idle.root), null, (array_agg(w.element order by w.task))[1], null,
                string_agg(distinct w.groups, ','), 3
              from idle left join waiting w on w.rollout_id = idle.rollout_id
              group by idle.rollout_id, idle.paused, idle.definition, idle.root)
            select distinct on (rollout_id) * from found order by rollout_id, rank, since, job""";

    private final JdbcClient jdbc;
    private final StopNames names;
    private final StoppedJobs jobs;

    EngineStops(JdbcClient jdbc, StopNames names, StoppedJobs jobs) {
        this.jdbc = jdbc;
        this.names = names;
        this.jobs = jobs;
    }

    @Override
    public List<Stop> find(Instant now, Instant overdue) {
        return jdbc.sql(FIND)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("overdue", overdue.atOffset(ZoneOffset.UTC))
                .query(EngineStops::stop)
                .list();
    }

    private static Stop stop(ResultSet row, int number) throws SQLException {
        String said = row.getString("said");
        String groups = row.getString("groups");
        FailureWords words = FailureWords.of(said);
        return new Stop(
                row.getObject("rollout_id", UUID.class),
                StopKind.valueOf(row.getString("kind")),
                row.getTimestamp("since").toInstant(),
                row.getString("definition"),
                row.getString("instance"),
                row.getString("job"),
                row.getString("element"),
                null,
                words.table(),
                null,
                null,
                words.cause(),
                groups == null
                        ? List.of()
                        : List.of(groups.split(",")).stream().distinct().toList());
    }

    @Override
    public List<Stop> named(List<Stop> stops) {
        return names.of(stops);
    }

    @Override
    public Map<String, Integer> newestVersions(Collection<String> tableKeys) {
        return jdbc
                .sql(
                        "select key_ as key, max(version_) as version from act_re_decision_def where key_ in (:keys) group by key_")
                .param("keys", tableKeys)
                .query(Newest.class)
                .stream()
                .collect(Collectors.toMap(Newest::key, Newest::version));
    }

    @Override
    public void retrySoon(Collection<String> jobIds) {
        jobIds.forEach(jobs::retrySoon);
    }

    @Override
    public Attempt retryNow(UUID rolloutId, Instant overdue) {
        return jobs.retryNow(rolloutId, overdue);
    }

    private record Newest(String key, int version) {}
}
