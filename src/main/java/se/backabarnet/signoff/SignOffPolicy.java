package se.backabarnet.signoff;

/** Port: the decision table that says who signs a phase off and whether a gate decision follows. */
public interface SignOffPolicy {

    Rule of(String edition, int phase);

    /** @param signerRole the local role that signs */
    record Rule(String signerRole, boolean gateNeeded) {}
}
