package se.backabarnet.overview;

import java.time.LocalDate;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.stop.StopKind;

/**
 * Where a rollout stands, in one row.
 *
 * @param done points that are done, in whichever phase
 * @param counted points of the phases that have begun and that are not "Ej aktuellt"
 * @param quietDays days since anything happened
 * @param nextDue the day on which the next task is due; null when none is
 * @param gateWaiting a phase is signed off and waits for the contact person's decision
 * @param sentBack points that are to be done again
 * @param stopped why it stands still; null while it goes on
 * @param stoppedAt the name of the table or element at which it stands; null when it stands at none
 * @param cause what the table or the engine said, for administrators; null when nothing is known
 */
public record RolloutStanding(
        RolloutSummary rollout,
        int done,
        int counted,
        int quietDays,
        LocalDate nextDue,
        boolean gateWaiting,
        int sentBack,
        StopKind stopped,
        String stoppedAt,
        String cause) {

    /** So long nothing may happen in a running rollout before it counts as one that has come to a halt. */
    static final int QUIET_DAYS = 60;

    public boolean isStalled() {
        return !rollout.finished() && quietDays > QUIET_DAYS;
    }
}
