package se.backabarnet.agreement;

/** How far an agreement has come. */
public enum AgreementState {
    /** Being written, the first time or again. */
    DRAFT,
    /** Handed in; somebody of the national process team looks whether it is right. */
    CHECK,
    /** Being signed by the parties, and then by the board. */
    SIGNING,
    /** Signed by everybody; the final document is being written. */
    CONCLUDING,
    SIGNED,
    /** Given up while it was a draft; the rollout may begin another. */
    CANCELLED
}
