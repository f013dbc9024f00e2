package se.backabarnet.overview;

import java.util.List;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.signoff.SignOffView;

/**
 * A phase on a rollout's page.
 *
 * @param state DONE, OPEN or COMING
 * @param decisions sign-offs and gate decisions that were taken, oldest first
 */
record PhaseView(int number, String state, List<ItemView> items, List<SignOffView> decisions, boolean mayReopen) {

    public long completed() {
        return items.stream().filter(ItemView::isCompleted).count();
    }
}
