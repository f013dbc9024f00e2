package se.backabarnet.agreement;

/** What a task of the agreement is about. */
public enum AgreementStep {
    DRAFT,
    CHECK,
    /** The signature of one party. */
    SIGN,
    /** The signature of the board, which comes last. */
    BOARD
}
