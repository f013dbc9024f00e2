package se.backabarnet.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A sign-off or gate decision.
 *
 * @param taskId the task in which it is taken
 * @param askedGroup the group that was asked
 * @param outcome null while nobody has decided
 * @param decidedOn the day on which the phase ended, as the signer gave it
 * @param onBehalfOf the user id of the absent person for whom the one who decided stood in, or null
 */
public record SignOffView(
        String taskId,
        UUID rolloutId,
        int phase,
        DecisionKind kind,
        String askedGroup,
        Decision.Outcome outcome,
        LocalDate decidedOn,
        Instant decidedAt,
        String decidedBy,
        String onBehalfOf,
        String comment,
        List<String> returnedItems) {

    public boolean isApproved() {
        return outcome == Decision.Outcome.APPROVED;
    }
}
