package se.backabarnet.interest;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A registration as pages show it.
 *
 * @param taskId the task in which it is decided, null when none waits
 * @param edition the handbook chosen when it was accepted
 * @param reason why it was declined or is to be completed
 * @param rolloutId the rollout that it started
 * @param version counts its changes, so that nobody overwrites what she has not seen
 */
record InterestView(
        UUID id,
        InterestStatus status,
        InterestForm form,
        String areaName,
        LocalDate confirmedOn,
        String taskId,
        String edition,
        String reason,
        UUID rolloutId,
        int version) {

    /** The sign before the status, as the pages' components call it. */
    public String markKind() {
        return switch (status) {
            case ACCEPTED -> "done";
            case DECLINED -> "not_applicable";
            default -> "waiting";
        };
    }
}
