package se.backabarnet.engine.deployment;

/** What models must keep to, each by itself or together. */
interface Rules {

    /** Adds what is wrong, of the files that come in and of those that are deployed alike. */
    void check(ModelSet models, Findings findings);
}
