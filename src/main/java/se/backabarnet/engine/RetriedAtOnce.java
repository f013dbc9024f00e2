package se.backabarnet.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * Lets a job that has failed for good be tried at once when an administrator asks for it. The engine leaves it the pause
 * that would have come before the next attempt, hours long by then, and Cockpit keeps that unless told otherwise: the
 * incident would be gone, and nothing would happen.
 */
class RetriedAtOnce extends DefaultIncidentHandler {

    RetriedAtOnce() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        JobEntity job = Context.getCommandContext().getJobManager().findJobById(context.getConfiguration());
        if (job != null) {
            job.setDuedate(ClockUtil.getCurrentTime());
        }
        return super.handleIncident(context, message);
    }
}
