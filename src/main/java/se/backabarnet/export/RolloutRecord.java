package se.backabarnet.export;

import java.util.List;
import java.util.Map;
import se.backabarnet.account.AccountService;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.evidence.EvidenceView;
import se.backabarnet.readiness.AssessmentView;
import se.backabarnet.rollout.PhasePeriod;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.signoff.SignOffView;

/**
 * What the documents about a rollout are made of.
 *
 * @param coming labels of the points that wait in phases which have not begun, by phase
 * @param names of everybody who decided something, by user id
 */
record RolloutRecord(
        RolloutSummary rollout,
        List<PhasePeriod> periods,
        List<ItemView> items,
        List<SignOffView> decisions,
        List<AssessmentView> assessments,
        List<EvidenceView> evidence,
        Map<Integer, List<String>> coming,
        Map<String, String> names) {

    public List<ItemView> items(int phase) {
        return items.stream().filter(item -> item.phase() == phase).toList();
    }

    public List<SignOffView> decisions(int phase) {
        return decisions.stream()
                .filter(decision -> decision.phase() == phase && decision.outcome() != null)
                .toList();
    }

    public List<AssessmentView> assessments(int phase) {
        return assessments.stream()
                .filter(assessment -> assessment.phase() == phase)
                .toList();
    }

    public String label(String itemId) {
        return items.stream()
                .filter(item -> item.itemId().equals(itemId))
                .map(ItemView::label)
                .findFirst()
                .orElse(itemId);
    }

    /** Who decided, and in whose place. */
    public String decider(SignOffView decision) {
        return AccountService.nameOf(names, decision.decidedBy(), decision.onBehalfOf());
    }
}
