package se.backabarnet.rollout;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A rollout as others see it.
 *
 * @param area the area's slug, which its groups are named after
 * @param beganOn the day from which its points count; an earlier one was reached before the rollout
 * @param phase the phase that began last, 0 before the first
 * @param closedPhases how many phases are closed
 */
public record RolloutSummary(
        UUID id,
        String area,
        String areaName,
        String edition,
        LocalDate beganOn,
        int phase,
        int closedPhases,
        boolean finished) {

    /** How many phases a rollout has. */
    public static final int PHASES = 5;

    private static final String OPEN = "OPEN";

    /** DONE, OPEN or COMING. */
    public String stateOf(int number) {
        if (number <= closedPhases) {
            return "DONE";
        }
        return number <= phase ? OPEN : "COMING";
    }

    public boolean isOpen(int number) {
        return stateOf(number).equals(OPEN);
    }
}
