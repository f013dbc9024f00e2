package se.backabarnet.interest;

/**
 * What the national process team decides about a registration.
 *
 * @param edition the handbook by which the rollout runs, when it is accepted
 * @param reason why it is declined, or what is to be completed; sent to whoever sent the registration
 */
public record InterestDecision(Outcome outcome, String edition, String reason) {

    /** The three ways out. */
    public enum Outcome {
        ACCEPTED(InterestStatus.ACCEPTED),
        COMPLETION(InterestStatus.COMPLETION_ASKED),
        DECLINED(InterestStatus.DECLINED);

        private final InterestStatus status;

        Outcome(InterestStatus status) {
            this.status = status;
        }

        InterestStatus status() {
            return status;
        }
    }
}
