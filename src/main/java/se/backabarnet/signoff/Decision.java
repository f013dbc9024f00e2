package se.backabarnet.signoff;

import java.time.LocalDate;
import java.util.List;

/**
 * What a signer or a contact person decides.
 *
 * @param date the day on which the phase ended; null in a gate decision
 * @param returnedItems ids of the points that are to be done again; empty when approved
 */
public record Decision(Outcome outcome, LocalDate date, String comment, List<String> returnedItems) {

    /** The two outcomes of a sign-off or a gate. */
    public enum Outcome {
        APPROVED,
        RETURNED
    }
}
