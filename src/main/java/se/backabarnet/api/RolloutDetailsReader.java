package se.backabarnet.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.evidence.EvidenceService;
import se.backabarnet.evidence.EvidenceView;
import se.backabarnet.readiness.AssessmentView;
import se.backabarnet.readiness.ReadinessService;
import se.backabarnet.rollout.PhasePeriod;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.signoff.SignOffService;
import se.backabarnet.signoff.SignOffView;

/** Gathers what is recorded about a rollout, with a statement for each kind of record. */
@Component
class RolloutDetailsReader {

    private final RolloutService rollouts;
    private final Checklist checklist;
    private final SignOffService signOffs;
    private final ReadinessService readiness;
    private final EvidenceService evidence;
    private final StatusOverviews words;

    RolloutDetailsReader(
            RolloutService rollouts,
            Checklist checklist,
            SignOffService signOffs,
            ReadinessService readiness,
            EvidenceService evidence,
            StatusOverviews words) {
        this.rollouts = rollouts;
        this.checklist = checklist;
        this.signOffs = signOffs;
        this.readiness = readiness;
        this.evidence = evidence;
        this.words = words;
    }

    RolloutDetails of(RolloutSummary rollout, String page) {
        Map<Integer, List<ItemView>> items = byPhase(checklist.items(rollout.id()), ItemView::phase);
        Map<Integer, List<SignOffView>> decisions = byPhase(signOffs.decisions(rollout.id()), SignOffView::phase);
        Map<Integer, List<AssessmentView>> assessments =
                byPhase(readiness.assessments(rollout.id()), AssessmentView::phase);
        Map<String, List<EvidenceView>> files = evidence.keptByItem(rollout.id());
        Map<Integer, PhasePeriod> periods = rollouts.periods(rollout.id()).stream()
                .collect(Collectors.toMap(PhasePeriod::phase, Function.identity()));
        PhasePeriod notBegun = new PhasePeriod(0, null, null, null);
        return new RolloutDetails(
                RolloutRow.of(rollout, page),
                IntStream.rangeClosed(1, RolloutSummary.PHASES)
                        .mapToObj(phase -> new RolloutDetails.Phase(
                                phase,
                                words.phaseName(phase),
                                rollout.stateOf(phase),
                                periods.getOrDefault(phase, notBegun).beganAt(),
                                periods.getOrDefault(phase, notBegun).closedOn(),
                                items.getOrDefault(phase, List.of()).stream()
                                        .map(item -> item(item, files, page))
                                        .toList(),
                                decisions.getOrDefault(phase, List.of()).stream()
                                        .map(RolloutDetails.Decision::of)
                                        .toList(),
                                assessments.getOrDefault(phase, List.of()).stream()
                                        .map(RolloutDetails.Assessment::of)
                                        .toList()))
                        .toList());
    }

    private static RolloutDetails.Item item(ItemView item, Map<String, List<EvidenceView>> files, String page) {
        return RolloutDetails.Item.of(
                item,
                files.getOrDefault(item.itemId(), List.of()).stream()
                        .map(file -> RolloutDetails.Evidence.of(file, page + "/punkter/" + item.itemId()))
                        .toList());
    }

    private static <T> Map<Integer, List<T>> byPhase(List<T> all, Function<T, Integer> phase) {
        return all.stream().collect(Collectors.groupingBy(phase));
    }
}
