package se.backabarnet.interest;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process does with a registration that counts: it is assessed, decided, and the sender is told. */
@Service
@Transactional
public class InterestReview {

    /** What models may call the letters to the sender. */
    public static final Set<String> LETTERS = Set.of("accepted", "completion", "declined");

    private final InterestRepository interests;
    private final InterestEventRepository events;
    private final InterestAssessmentRepository assessments;
    private final AssessmentTable tables;
    private final InterestLetters letters;
    private final ReviewForm form;
    private final Clock clock;

    InterestReview(
            InterestRepository interests,
            InterestEventRepository events,
            InterestAssessmentRepository assessments,
            AssessmentTable tables,
            InterestLetters letters,
            ReviewForm form,
            Clock clock) {
        this.interests = interests;
        this.events = events;
        this.assessments = assessments;
        this.tables = tables;
        this.letters = letters;
        this.form = form;
        this.clock = clock;
    }

    /** Who decided, and when. */
    public record Decided(String who, Instant at) {}

    /** Lets a decision table judge the registration as it stands, and keeps what it said. */
    public void assess(UUID interestId, String table) {
        Map<String, Object> facts = InterestFacts.of(known(interestId).form());
        assessments.save(new InterestAssessment(interestId, clock.instant(), facts, tables.judge(table, facts)));
    }

    /** Why the national process team is asked. */
    public enum Occasion {
        CONFIRMED,
        COMPLETED,
        NOT_COMPLETED
    }

    /** What the national process team is asked about, and why. */
    public record Asked(String areaName, Occasion occasion) {}

    /** The national process team is asked, in a task. */
    public Asked asked(UUID interestId, String taskId) {
        Interest interest = known(interestId);
        interest.review(taskId);
        String last = events.findFirstByInterestIdOrderByIdDesc(interestId)
                .map(event -> event.view().happened())
                .orElse(InterestEvent.CONFIRMED);
        Occasion occasion =
                switch (last) {
                    case InterestEvent.CONFIRMED -> Occasion.CONFIRMED;
                    case InterestEvent.RESENT -> Occasion.COMPLETED;
                    default -> Occasion.NOT_COMPLETED;
                };
        return new Asked(interest.areaName(), occasion);
    }

    public void decide(String taskId, InterestDecision decision, String who) {
        Interest interest = byTask(taskId);
        interest.decide(decision, who);
        events.save(new InterestEvent(interest.id(), decision, clock.instant(), who, taskId));
    }

    /** @param letter one of {@link #LETTERS} */
    public void tell(UUID interestId, String letter) {
        letters.post(interestId, LinkPurpose.valueOf(letter.toUpperCase(Locale.ROOT)));
    }

    /** What the task's form shows: no word that the sender typed freely, for its texts may hold links. */
    @Transactional(readOnly = true)
    public Map<String, Object> formData(String taskId) {
        Interest interest = byTask(taskId);
        return form.data(
                interest.view(),
                assessments
                        .findFirstByInterestIdOrderByIdDesc(interest.id())
                        .map(InterestAssessment::view)
                        .orElseThrow(),
                (int) interest.pointsDone().lines().count());
    }

    /** How a task that is gone was decided. */
    @Transactional(readOnly = true)
    public Optional<Decided> decided(String taskId) {
        return events.findFirstByTaskId(taskId).map(event -> new Decided(event.who(), event.at()));
    }

    private Interest known(UUID interestId) {
        return interests.findById(interestId).orElseThrow();
    }

    private Interest byTask(String taskId) {
        return interests
                .findByTaskId(taskId)
                .orElseThrow(() -> new IllegalStateException("no registration belongs to task " + taskId));
    }
}
