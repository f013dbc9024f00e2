package se.backabarnet.overview;

import java.util.List;
import se.backabarnet.signoff.DecisionKind;
import se.backabarnet.signoff.SignOffView;

/**
 * A phase on a rollout's page.
 *
 * @param state DONE, OPEN or COMING
 * @param decisions sign-offs and gate decisions that were taken, oldest first
 * @param waiting the decision that waits for the one who looks; null when none does
 */
record PhaseView(int number, String state, List<ItemRow> items, List<SignOffView> decisions, SignOffView waiting) {

    public long completed() {
        return items.stream().filter(row -> row.item().isCompleted()).count();
    }

    /** The sign-off that ended the phase; null while it is open. */
    public SignOffView end() {
        return decisions.stream()
                .filter(decision -> state.equals("DONE") && decision.isApproved() && decision.decidedOn() != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Whether the phase is signed off, and open until somebody decides that the rollout may go on. */
    public boolean isAtGate() {
        return state.equals("OPEN")
                && !decisions.isEmpty()
                && decisions.get(decisions.size() - 1).kind() == DecisionKind.SIGN_OFF
                && decisions.get(decisions.size() - 1).isApproved();
    }
}
