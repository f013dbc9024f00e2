package se.backabarnet.checklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.backabarnet.RefusedException;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutStarted;
import se.backabarnet.rollout.RolloutSummary;

/**
 * Records, when a rollout starts, which points its area had reached before. They are part of the record from the first
 * moment, whatever their phase; the task that a model makes for one is completed as soon as it appears.
 */
@Component
class PointsDoneBefore {

    private final ChecklistItemRepository items;
    private final ChecklistEventRepository events;
    private final PointsDone points;
    private final RolloutService rollouts;
    private final Clock clock;

    PointsDoneBefore(
            ChecklistItemRepository items,
            ChecklistEventRepository events,
            PointsDone points,
            RolloutService rollouts,
            Clock clock) {
        this.items = items;
        this.events = events;
        this.points = points;
        this.rollouts = rollouts;
        this.clock = clock;
    }

    @EventListener
    void record(RolloutStarted started) {
        String lines = started.request().pointsDone();
        if (lines.isBlank()) {
            return;
        }
        RolloutSummary rollout = rollouts.get(started.rolloutId());
        for (PointsDone.Reached reached : read(rollout.edition(), lines.split("\\R", -1))) {
            ChecklistItem item = items.save(new ChecklistItem(rollout, reached));
            events.save(new ChecklistEvent(
                    item.view(), null, ChecklistEvent.COMPLETED, clock.instant(), started.who(), null));
        }
    }

    /** One a line: point; date; source, in which a semicolon may stand. */
    private List<PointsDone.Reached> read(String edition, String[] lines) {
        List<PointsDone.Typed> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < lines.length; number++) {
            String[] parts = lines[number].split(";", 3);
            if (lines[number].isBlank()) {
                continue;
            }
            if (parts.length < 3 || parts[0].isBlank() || parts[2].isBlank()) {
                throw refused(
                        number,
                        "skriv punktens namn, datumet och varifrån uppgiften kommer, med semikolon emellan. Till exempel:"
                                + " Verksamheterna inventerade; 2023-05-04; protokoll från styrgruppen.");
            }
            rows.add(new PointsDone.Typed(parts[0].strip(), parts[1].strip(), parts[2].strip()));
            numbers.add(number);
        }
        List<PointsDone.Problem> problems = new ArrayList<>();
        List<PointsDone.Reached> reached = points.read(edition, rows, problems);
        problems.stream().findFirst().ifPresent(problem -> {
            throw refused(numbers.get(problem.row()), problem.words());
        });
        return reached;
    }

    private static RefusedException refused(int line, String what) {
        return new RefusedException("Punkter som redan är klara (pointsDone), rad " + (line + 1) + ": " + what);
    }
}
