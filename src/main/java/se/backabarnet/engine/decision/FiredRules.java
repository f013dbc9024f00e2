package se.backabarnet.engine.decision;

import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.springframework.stereotype.Component;

/** Keeps the evaluation that just ran: a decision's result does not say which rules fired, the event does. */
@Component
public class FiredRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<DmnDecisionTableEvaluationEvent> last = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        last.set(event);
    }

    /** What a rule that fired says in one of its columns. */
    static String output(DmnEvaluatedDecisionRule rule, String column) {
        return (String) rule.getOutputEntries().get(column).getValue().getValue();
    }

    /** The evaluation that ran, with the rows that fired. */
    public DmnDecisionTableEvaluationEvent during(Supplier<?> evaluation) {
        try {
            evaluation.get();
            return last.get();
        } finally {
            last.remove();
        }
    }
}
