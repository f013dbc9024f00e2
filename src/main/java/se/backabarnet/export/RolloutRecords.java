package se.backabarnet.export;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.backabarnet.account.AccountService;
import se.backabarnet.checklist.ChecklistService;
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

    private static final int PHASES = 5;

    private final RolloutService rollouts;
    private final ChecklistService checklist;
    private final SignOffService signOffs;
    private final ReadinessService readiness;
    private final EvidenceService evidence;
    private final AccountService accounts;
    private final ComingPoints coming;

    RolloutRecords(
            ComingPoints coming,
            RolloutService rollouts,
            ChecklistService checklist,
            SignOffService signOffs,
            ReadinessService readiness,
            EvidenceService evidence,
            AccountService accounts) {
        this.coming = coming;
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
        return new RolloutRecord(
                rollout,
                rollouts.periods(rolloutId),
                checklist.items(rolloutId),
                decisions,
                readiness.assessments(rolloutId),
                files,
                IntStream.rangeClosed(rollout.phase() + 1, PHASES)
                        .boxed()
                        .collect(Collectors.toMap(phase -> phase, phase -> coming.of(rollout.edition(), phase))),
                accounts.names(people(decisions, files)));
    }

    private static Collection<String> people(List<SignOffView> decisions, List<EvidenceView> files) {
        return Stream.concat(
                        decisions.stream().map(SignOffView::decidedBy),
                        files.stream().flatMap(file -> Stream.of(file.addedBy(), file.removedBy())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
