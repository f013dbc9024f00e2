package se.backabarnet.engine.access;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import se.backabarnet.Groups;
import se.backabarnet.RefusedException;
import se.backabarnet.engine.ProcessVariables;

/**
 * A task goes to groups of its own instance's area or to national groups, whatever a model, a decision table or an
 * administrator says. Models are read when they are deployed, but the last part of a group's name may come out of a decision
 * table, where a comma is enough to name another area's group.
 */
class AreaLaw {

    void check(TaskEntity task, String group) {
        if (!Groups.NATIONAL.contains(group)
                && !group.substring(0, areaEnd(group)).equals(area(task))) {
            throw new RefusedException(
                    "Uppgiften ”%s” kan inte ges till gruppen ”%s”, som inte hör till införandets område."
                            .formatted(task.getName(), group));
        }
    }

    private static int areaEnd(String group) {
        return Math.max(0, group.lastIndexOf('.'));
    }

    private static Object area(TaskEntity task) {
        return task.getExecution() == null ? null : task.getExecution().getVariable(ProcessVariables.AREA);
    }
}
