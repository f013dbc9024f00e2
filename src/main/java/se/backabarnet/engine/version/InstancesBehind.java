package se.backabarnet.engine.version;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.ProcessKeys;
import se.backabarnet.model.RunningModel;

/** Finds what runs on an older version, each time in one statement; mail that waits to be sent is none of it. */
@Component
class InstancesBehind {

    private static final String BEHIND =
            """
            select rollout.id as rollout_id, area.name as area_name, instance.id_ as instance_id, running.key_ as process,
              coalesce(newest.name_, newest.key_) as name, cast(substring(running.key_ from 'Phase([1-5])') as integer) as phase,
              running.id_ as source, running.version_ as "from", newest.id_ as target, newest.version_ as "to"
            from act_ru_execution instance join act_re_procdef running on running.id_ = instance.proc_def_id_
            join act_re_procdef newest on newest.key_ = running.key_ and newest.version_ > running.version_
              and not exists (select 1 from act_re_procdef later
                where later.key_ = newest.key_ and later.version_ > newest.version_)
            join rollout on rollout.id::text = instance.business_key_ join area on area.id = rollout.area_id
            where instance.parent_id_ is null and running.key_ <> :notification""";

    private final JdbcClient jdbc;

    InstancesBehind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RunningModel> of(UUID rolloutId) {
        return behind(" and instance.business_key_ = :rollout order by phase nulls first, process")
                .param("rollout", rolloutId.toString())
                .query(RunningModel.class)
                .list();
    }

    List<RunningModel> ofAll(long skipped, int size) {
        return behind(" order by area_name, rollout_id, phase nulls first, process limit :size offset :skipped")
                .param("size", size)
                .param("skipped", skipped)
                .query(RunningModel.class)
                .list();
    }

    private JdbcClient.StatementSpec behind(String rest) {
        return jdbc.sql(BEHIND + rest).param("notification", ProcessKeys.NOTIFICATION_PROCESS);
    }
}
