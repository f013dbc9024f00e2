package se.backabarnet.engine.decision;

import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.springframework.stereotype.Component;

/** Keeps the evaluation that just ran: a decision's result does not say which rules fired, the event does. */
@Component
public class FiredRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<DmnDecisionTableEvaluationEvent> last = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        last.set(event);
    }

    DmnDecisionTableEvaluationEvent during(Supplier<?> evaluation) {
        try {
            evaluation.get();
            return last.get();
        } finally {
            last.remove();
        }
    }
}
