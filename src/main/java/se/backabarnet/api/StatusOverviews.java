package se.backabarnet.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import se.backabarnet.Groups;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.signoff.SignOffService;
import se.backabarnet.signoff.SignOffView;

/** Says in words where a rollout stands: the points that are not done, or else the decision that is waited for. */
@Component
class StatusOverviews {

    private final Checklist checklist;
    private final SignOffService signOffs;
    private final MessageSourceAccessor words;

    StatusOverviews(Checklist checklist, SignOffService signOffs, MessageSourceAccessor messages) {
        this.checklist = checklist;
        this.signOffs = signOffs;
        this.words = messages;
    }

    StatusOverview of(RolloutSummary rollout, String page) {
        return new StatusOverview(
                RolloutRow.of(rollout, page),
                word("edition", rollout.edition()),
                IntStream.rangeClosed(1, RolloutSummary.PHASES)
                        .mapToObj(number -> phase(rollout, number))
                        .toList(),
                rollout.isOpen(rollout.phase()) ? blockers(rollout) : List.of());
    }

    private StatusOverview.PhaseState phase(RolloutSummary rollout, int number) {
        String state = rollout.stateOf(number);
        return new StatusOverview.PhaseState(number, phaseName(number), state, word("phase.state", state));
    }

    String phaseName(int number) {
        return word("phase", String.valueOf(number));
    }

    private List<StatusOverview.Blocker> blockers(RolloutSummary rollout) {
        List<StatusOverview.Blocker> points = checklist.items(rollout.id(), rollout.phase()).stream()
                .filter(item -> !item.isCompleted())
                .map(this::blocker)
                .toList();
        return points.isEmpty() ? waiting(rollout).map(this::blocker).toList() : points;
    }

    private Stream<SignOffView> waiting(RolloutSummary rollout) {
        return signOffs.decisions(rollout.id()).stream()
                .filter(decision -> decision.phase() == rollout.phase())
                .reduce((earlier, later) -> later)
                .filter(decision -> decision.outcome() == null)
                .stream();
    }

    private StatusOverview.Blocker blocker(ItemView item) {
        String roles = item.roles().stream().map(role -> word("role", role)).collect(Collectors.joining(", "));
        return new StatusOverview.Blocker(
                item.itemId(), item.label(), word("status", item.status().name()), item.reason(), roles);
    }

    private StatusOverview.Blocker blocker(SignOffView decision) {
        return new StatusOverview.Blocker(
                null,
                word("api.waiting", decision.kind().name()),
                word("api.waiting", "status"),
                null,
                word("role", Groups.roleOf(decision.askedGroup())));
    }

    private String word(String prefix, String code) {
        return words.getMessage(prefix + "." + code, code);
    }
}
