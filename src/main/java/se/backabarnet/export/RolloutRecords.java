package se.backabarnet.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.backabarnet.account.AccountService;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.checklist.ModelPoint;
import se.backabarnet.checklist.ModelPoints;
import se.backabarnet.evidence.EvidenceService;
import se.backabarnet.evidence.EvidenceView;
import se.backabarnet.readiness.ReadinessService;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.signoff.SignOffService;
import se.backabarnet.signoff.SignOffView;

/** Gathers what is recorded about a rollout. */
@Component
class RolloutRecords {

    private final RolloutService rollouts;
    private final Checklist checklist;
    private final SignOffService signOffs;
    private final ReadinessService readiness;
    private final EvidenceService evidence;
    private final AccountService accounts;
    private final ModelPoints models;

    RolloutRecords(
            ModelPoints models,
            RolloutService rollouts,
            Checklist checklist,
            SignOffService signOffs,
            ReadinessService readiness,
            EvidenceService evidence,
            AccountService accounts) {
        this.models = models;
        this.rollouts = rollouts;
        this.checklist = checklist;
        this.signOffs = signOffs;
        this.readiness = readiness;
        this.evidence = evidence;
        this.accounts = accounts;
    }

    RolloutRecord of(UUID rolloutId) {
        List<SignOffView> decisions = signOffs.decisions(rolloutId);
        List<EvidenceView> files = evidence.ofRollout(rolloutId);
        RolloutSummary rollout = rollouts.get(rolloutId);
        List<ItemView> items = checklist.items(rolloutId);
        return new RolloutRecord(
                rollout,
                rollouts.periods(rolloutId),
                items,
                decisions,
                readiness.assessments(rolloutId),
                files,
                coming(rollout, items),
                accounts.names(people(decisions)));
    }

    private Map<Integer, List<String>> coming(RolloutSummary rollout, List<ItemView> items) {
        Set<String> recorded = items.stream().map(ItemView::itemId).collect(Collectors.toSet());
        return models.of(rollout.edition()).stream()
                .filter(point -> point.phase() > rollout.phase() && !recorded.contains(point.itemId()))
                .collect(Collectors.groupingBy(
                        ModelPoint::phase, Collectors.mapping(ModelPoint::label, Collectors.toList())));
    }

    private static Collection<String> people(List<SignOffView> decisions) {
        return decisions.stream()
                .flatMap(decision -> Stream.of(decision.decidedBy(), decision.onBehalfOf()))
                .collect(Collectors.toSet());
    }
}
