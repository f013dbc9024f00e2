package se.backabarnet.engine.stop;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ManagementService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.OnBehalfOfNobody;
import se.backabarnet.stop.StoppedRollouts.Attempt;

/** Gives jobs that stopped a rollout another attempt. */
@Component
class StoppedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(StoppedJobs.class);

    /** A job that a node is at work on is locked. */
    private static final String OF_ROLLOUT =
            """
            select j.id_ as id, coalesce(j.lock_exp_time_ > localtimestamp, false) as running
            from act_ru_execution root join act_ru_execution e on e.root_proc_inst_id_ = root.id_ and e.id_ = e.proc_inst_id_
            join act_ru_job j on j.process_instance_id_ = e.id_
            where root.business_key_ = :rollout and root.id_ = root.root_proc_inst_id_
              and root.proc_def_id_ not like 'NotificationProcess:%' and j.suspension_state_ = 1
              and (j.retries_ = 0 or coalesce(j.duedate_, j.create_time_)::timestamptz < :overdue)
            order by j.id_""";

    private final ManagementService management;
    private final OnBehalfOfNobody onBehalfOfNobody;
    private final JdbcClient jdbc;

    StoppedJobs(@Lazy ManagementService management, OnBehalfOfNobody onBehalfOfNobody, JdbcClient jdbc) {
        this.management = management;
        this.onBehalfOfNobody = onBehalfOfNobody;
        this.jdbc = jdbc;
    }

    void retrySoon(String jobId) {
        try {
            onBehalfOfNobody.act(() -> management.setJobRetries(jobId, 1));
        } catch (BadUserRequestException gone) {
            LOG.debug("Job {} is not there any more", jobId);
        }
    }

    Attempt retryNow(UUID rolloutId, Instant overdue) {
        List<Waiting> jobs = jdbc.sql(OF_ROLLOUT)
                .param("rollout", rolloutId.toString())
                .param("overdue", overdue.atOffset(ZoneOffset.UTC))
                .query(Waiting.class)
                .list();
        if (jobs.isEmpty()) {
            return Attempt.NONE;
        }
        if (jobs.stream().anyMatch(Waiting::running)) {
            return Attempt.BUSY;
        }
        return jobs.stream().map(job -> succeeds(job.id())).toList().contains(false) ? Attempt.FAILED : Attempt.DONE;
    }

    /** What fails is kept with the job by the engine, and logged there. */
    private boolean succeeds(String jobId) {
        try {
            onBehalfOfNobody.act(() -> management.executeJob(jobId));
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("Job {} failed again: {}", jobId, failure.toString());
            return false;
        }
    }

    private record Waiting(String id, boolean running) {}
}
