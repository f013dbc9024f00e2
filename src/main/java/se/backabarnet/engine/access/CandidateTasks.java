package se.backabarnet.engine.access;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * The part that is added to every task query of an ordinary person: "and one of my groups is a candidate". The engine joins
 * the parts of a query with AND, each part in its own parentheses, so that nothing a caller asks for, not even inside
 * {@code or()}, can widen it. A type of its own, so that a query that is executed twice is given it once.
 */
class CandidateTasks extends TaskQueryImpl {

    private static final long serialVersionUID = 1L;
    private static final String NO_SUCH_TASK = "-";

    private CandidateTasks() {}

    static CandidateTasks of(Person person) {
        if (person.groups().isEmpty()) {
            return none();
        }
        CandidateTasks tasks = new CandidateTasks();
        tasks.taskCandidateGroupIn(new ArrayList<>(person.groups()));
        tasks.includeAssignedTasks();
        return tasks;
    }

    static CandidateTasks none() {
        CandidateTasks tasks = new CandidateTasks();
        tasks.taskId(NO_SUCH_TASK);
        return tasks;
    }
}
