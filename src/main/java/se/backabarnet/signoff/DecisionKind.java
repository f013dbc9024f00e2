package se.backabarnet.signoff;

/** The two decisions that end a phase. */
public enum DecisionKind {
    SIGN_OFF,
    GATE
}
