package se.backabarnet.engine.deployment;

/** What one kind of file may hold. */
interface Rules {

    void check(byte[] content, Findings findings);
}
