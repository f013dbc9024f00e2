package se.backabarnet.model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.RefusedException;
import se.backabarnet.checklist.ChecklistService;
import se.backabarnet.notification.NotificationKind;
import se.backabarnet.notification.NotificationService;
import se.backabarnet.notification.WaitingTask;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/**
 * Moves a rollout that is under way to the newest versions of its models. Everything keeps its place by its id; open points
 * take over names, roles and forms, new ones are opened, and what is done stays as it was done.
 */
@Service
public class MoveService {

    private final RunningModels running;
    private final MovePlanner planner;
    private final MoveRecord record;
    private final ModelAccess access;
    private final RolloutService rollouts;
    private final ChecklistService checklist;
    private final NotificationService notifications;
    private final Clock clock;

    MoveService(
            RunningModels running,
            MovePlanner planner,
            MoveRecord record,
            ModelAccess access,
            RolloutService rollouts,
            ChecklistService checklist,
            NotificationService notifications,
            Clock clock) {
        this.running = running;
        this.planner = planner;
        this.record = record;
        this.access = access;
        this.rollouts = rollouts;
        this.checklist = checklist;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** What of a rollout is behind, for one who may move it; for others nothing. */
    public List<RunningModel> behind(Person person, UUID rolloutId) {
        return access.mayDeploy(person) ? running.behind(rolloutId) : List.of();
    }

    /**
     * A page of what is behind in all rollouts, by area, with one more when there are more.
     *
     * @param page counted from 0
     */
    List<RunningModel> behind(Person person, int page, int size) {
        access.require(person);
        return running.behind((long) page * size, size + 1);
    }

    /** What moving would come to. Leaves nothing changed. */
    public MovePreview preview(Person person, UUID rolloutId) {
        RolloutSummary rollout = known(person, rolloutId);
        List<RunningModel> behind = running.behind(rolloutId);
        return new MovePreview(
                rollout,
                behind.stream().map(model -> planner.plan(rollout, model)).toList(),
                behind.stream()
                        .flatMap(model -> running.hindrances(model).stream()
                                .map(hindrance -> new MovePreview.Obstacle(model, hindrance)))
                        .toList());
    }

    /**
     * Moves all of a rollout that is behind, or nothing.
     *
     * @param agreed what the preview said that it comes to
     * @throws RefusedException when it would come to something else by now, or something stands in the way
     */
    @Transactional
    public void move(Person person, UUID rolloutId, String agreed) {
        RolloutSummary rollout = known(person, rolloutId);
        List<Move> moves = new ArrayList<>();
        for (RunningModel model : running.behind(rolloutId)) {
            // from here on nobody else can take the rollout further, so that the plan is of what is there
            running.move(model);
            moves.add(planner.plan(rollout, model));
        }
        if (moves.isEmpty() || !MovePreview.agreed(moves).equals(agreed)) {
            throw new RefusedException("Något har ändrats sedan du såg vad flytten innebär, så ingenting är flyttat."
                    + " Se vad den innebär nu.");
        }
        moves.forEach(move -> complete(person, rollout, move));
    }

    private void complete(Person person, RolloutSummary rollout, Move move) {
        RunningModel model = move.model();
        checklist.follow(rollout, running.points(model.target()));
        move.kept().stream().filter(Move.Kept::isRetold).forEach(kept -> retell(rollout, model, kept));
        if (move.opensPoints()) {
            running.open(
                    model,
                    move.standing(),
                    move.added().stream().map(added -> added.point().itemId()).toList());
        }
        record.moved(model, person.id(), clock.instant());
    }

    /** Those who are asked from now on are told as if the task had appeared. */
    private void retell(RolloutSummary rollout, RunningModel model, Move.Kept kept) {
        String label = kept.label() == null ? kept.item().label() : kept.label();
        running.change(kept.task().taskId(), label, kept.groups(), kept.released());
        if (!kept.groups().isEmpty()) {
            String reason = kept.item().reason();
            notifications.taskAppeared(
                    rollout.id(),
                    model.phase(),
                    reason == null ? NotificationKind.TASKS_WAITING : NotificationKind.SENT_BACK,
                    new WaitingTask(kept.task().taskId(), label, kept.groups(), reason));
        }
    }

    private RolloutSummary known(Person person, UUID rolloutId) {
        access.require(person);
        return rollouts.find(rolloutId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
