package se.backabarnet.stop;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.engine.RolloutDriver;

/** Brings rollouts to a stop at a broken readiness table, for tests. */
public final class TableStops {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final StopService service;

    TableStops(ProcessEngine engine, JdbcClient jdbc, StopService service) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.service = service;
    }

    /** Does every point of the open phase, lets its judging fail for good, and lets that be seen. */
    public BrokenTable stop(RolloutDriver rollout, int phase) {
        BrokenTable broken = new BrokenTable(engine, jdbc, "HsvPhase" + phase + "Readiness");
        fails(rollout::completeAllItems);
        for (Job job = failed(rollout, phase); job.getRetries() > 0; job = failed(rollout, phase)) {
            String id = job.getId();
            fails(() -> engine.getManagementService().executeJob(id));
        }
        service.look();
        return broken;
    }

    /** The job that failed in a phase. */
    Job failed(RolloutDriver rollout, int phase) {
        ManagementService management = engine.getManagementService();
        return management
                .createJobQuery()
                .processInstanceId(rollout.phaseInstance(phase).getId())
                .withException()
                .singleResult();
    }

    private static void fails(Runnable judging) {
        try {
            judging.run();
        } catch (RuntimeException failed) {
            return;
        }
        throw new AssertionError("the broken table judged the phase");
    }
}
