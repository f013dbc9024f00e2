package se.backabarnet.overview;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.backabarnet.Groups;
import se.backabarnet.account.AccountService;
import se.backabarnet.evidence.EvidenceService;
import se.backabarnet.model.MoveService;
import se.backabarnet.readiness.AssessmentView;
import se.backabarnet.readiness.ReadinessService;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;
import se.backabarnet.signoff.SignOffService;
import se.backabarnet.signoff.SignOffView;
import se.backabarnet.stop.Stops;

/** A rollout's checklist as appendix 1 has it, phase by phase, and why the open phase is not ready. */
@Controller
@RequestMapping("/inforanden/{rolloutId}")
class RolloutPages {

    private final ItemRows items;
    private final SignOffService signOffs;
    private final ReadinessService readiness;
    private final EvidenceService evidence;
    private final AccountService accounts;
    private final Stops stops;
    private final MoveService moves;
    private final RolloutAccess access;

    RolloutPages(
            ItemRows items,
            SignOffService signOffs,
            ReadinessService readiness,
            EvidenceService evidence,
            AccountService accounts,
            Stops stops,
            MoveService moves,
            RolloutAccess access) {
        this.items = items;
        this.signOffs = signOffs;
        this.readiness = readiness;
        this.evidence = evidence;
        this.accounts = accounts;
        this.stops = stops;
        this.moves = moves;
        this.access = access;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, Model model) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        List<PhaseView> phases = phases(person, rollout);
        model.addAttribute("rollout", rollout);
        model.addAttribute("stop", stops.of(rolloutId).orElse(null));
        model.addAttribute("administrator", person.isIn(Groups.ADMINISTRATORS));
        model.addAttribute("phases", phases);
        model.addAttribute("names", accounts.names(everybodyIn(phases)));
        model.addAttribute("behind", moves.behind(person, rolloutId));
        model.addAttribute("evidence", evidence.keptByItem(rolloutId));
        readiness
                .latest(rolloutId, rollout.phase())
                .filter(latest -> !latest.ready() && !rollout.finished())
                .ifPresent(latest -> {
                    model.addAttribute("assessment", latest);
                    model.addAttribute("blockers", blockers(latest, phases));
                });
        return "overview/rollout";
    }

    private List<PhaseView> phases(Person person, RolloutSummary rollout) {
        Map<Integer, List<ItemRow>> rows = items.of(rollout.id(), person).stream()
                .collect(Collectors.groupingBy(row -> row.item().phase()));
        Map<Integer, List<SignOffView>> asked =
                signOffs.decisions(rollout.id()).stream().collect(Collectors.groupingBy(SignOffView::phase));
        return IntStream.rangeClosed(1, RolloutSummary.PHASES)
                .mapToObj(phase -> new PhaseView(
                        phase,
                        rollout.stateOf(phase),
                        rows.getOrDefault(phase, List.of()),
                        asked.getOrDefault(phase, List.of()).stream()
                                .filter(decision -> decision.outcome() != null)
                                .toList(),
                        waiting(person, asked.getOrDefault(phase, List.of()), rows.getOrDefault(phase, List.of()))))
                .toList();
    }

    /** The last one that was asked for. One whose task was withdrawn, because a point was opened again, waits for nobody. */
    private static SignOffView waiting(Person person, List<SignOffView> asked, List<ItemRow> items) {
        SignOffView last = asked.isEmpty() ? null : asked.get(asked.size() - 1);
        return last != null
                        && last.outcome() == null
                        && person.isIn(last.askedGroup())
                        && items.stream().allMatch(row -> row.item().isCompleted())
                ? last
                : null;
    }

    private static List<String> everybodyIn(List<PhaseView> phases) {
        return phases.stream()
                .flatMap(phase -> Stream.concat(
                        phase.items().stream()
                                .flatMap(row -> Stream.of(
                                        row.doneBy(),
                                        row.doneOnBehalfOf(),
                                        row.item().assignee())),
                        phase.decisions().stream()
                                .flatMap(decision -> Stream.of(decision.decidedBy(), decision.onBehalfOf()))))
                .distinct()
                .toList();
    }

    /** The rules that fired for points which have not been done again since. */
    private static List<Blocker> blockers(AssessmentView assessment, List<PhaseView> phases) {
        Map<String, ItemRow> rows = phases.stream()
                .flatMap(phase -> phase.items().stream())
                .collect(Collectors.toMap(row -> row.item().itemId(), row -> row));
        return assessment.firedRules().stream()
                .map(rule -> new Blocker(rows.get(rule.itemId()), rule.reason()))
                .filter(blocker ->
                        blocker.row() != null && !blocker.row().item().isCompleted())
                .distinct()
                .toList();
    }

    /** @param reason the words of the rule that fired */
    record Blocker(ItemRow row, String reason) {}
}
