package se.backabarnet.engine.task;

import static se.backabarnet.engine.ProcessVariables.INTEREST_EDITION;
import static se.backabarnet.engine.ProcessVariables.INTEREST_ID;
import static se.backabarnet.engine.ProcessVariables.INTEREST_OUTCOME;
import static se.backabarnet.engine.ProcessVariables.INTEREST_REASON;
import static se.backabarnet.engine.ProcessVariables.POINTS_DONE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import se.backabarnet.Groups;
import se.backabarnet.interest.InterestDecision;
import se.backabarnet.interest.InterestReview;

/** The task in which the national process team decides about an interest registration. */
@Component
class InterestTasks implements TaskKind {

    private final InterestReview review;

    InterestTasks(InterestReview review) {
        this.review = review;
    }

    @Override
    public Set<String> names() {
        return Set.of("interest");
    }

    @Override
    public void created(DelegateTask task) {
        review.asked(UUID.fromString((String) task.getVariable(INTEREST_ID)), task.getId());
    }

    @Override
    public Map<String, Object> complete(String taskId, Map<String, Object> answers, String who) {
        String outcome = (String) answers.get(INTEREST_OUTCOME);
        review.decide(
                taskId,
                new InterestDecision(
                        InterestDecision.Outcome.valueOf(outcome),
                        (String) answers.get(INTEREST_EDITION),
                        (String) answers.get(POINTS_DONE),
                        (String) answers.get(INTEREST_REASON)),
                who);
        return Map.of(INTEREST_OUTCOME, outcome);
    }

    @Override
    public Map<String, Object> formData(String taskId) {
        return review.formData(taskId);
    }

    @Override
    public Optional<FinishedTask> finished(String taskId) {
        return review.decided(taskId)
                .map(decided -> new FinishedTask(List.of(Groups.NATIONAL_PROCESS_TEAM), decided.who(), decided.at()));
    }
}
