package se.backabarnet.engine.task;

import static se.backabarnet.engine.ProcessVariables.INTEREST_EDITION;
import static se.backabarnet.engine.ProcessVariables.INTEREST_OUTCOME;
import static se.backabarnet.engine.ProcessVariables.INTEREST_REASON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import se.backabarnet.Groups;
import se.backabarnet.engine.RolloutScope;
import se.backabarnet.interest.InterestDecision;
import se.backabarnet.interest.InterestReview;
import se.backabarnet.notification.NotificationKind;
import se.backabarnet.notification.NotificationService;
import se.backabarnet.notification.WaitingTask;

/** The task in which the national process team decides about an interest registration. */
@Component
class InterestTasks implements TaskKind {

    private final InterestReview review;
    private final NotificationService notifications;

    InterestTasks(InterestReview review, NotificationService notifications) {
        this.review = review;
        this.notifications = notifications;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.INTEREST);
    }

    @Override
    public void created(DelegateTask task) {
        InterestReview.Asked asked = review.asked(RolloutScope.interestId(task), task.getId());
        notifications.taskAppeared(
                kind(asked.occasion()),
                new WaitingTask(
                        task.getId(),
                        task.getName() + ": " + asked.areaName(),
                        List.of(Groups.NATIONAL_PROCESS_TEAM),
                        null));
    }

    private static NotificationKind kind(InterestReview.Occasion occasion) {
        return switch (occasion) {
            case CONFIRMED -> NotificationKind.INTEREST_ASKED;
            case COMPLETED -> NotificationKind.INTEREST_COMPLETED;
            case NOT_COMPLETED -> NotificationKind.INTEREST_OVERDUE;
        };
    }

    @Override
    public Map<String, Object> complete(String taskId, Map<String, Object> answers, String who) {
        String outcome = (String) answers.get(INTEREST_OUTCOME);
        review.decide(
                taskId,
                new InterestDecision(
                        InterestDecision.Outcome.valueOf(outcome), (String) answers.get(INTEREST_EDITION), (String)
                                answers.get(INTEREST_REASON)),
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
