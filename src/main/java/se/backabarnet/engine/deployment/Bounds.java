package se.backabarnet.engine.deployment;

/**
 * How much a model may cost. Each is several times what the largest shipped model needs, and small enough that a deployment is
 * read in a moment and a process instance of it never strains the engine. They are no settings: what is safe does not differ
 * between installations, and a model that is accepted in one must be accepted in all.
 */
final class Bounds {

    /** The largest shipped file, a phase with thirteen items and its diagram, has about 60 kB. */
    static final int FILE_BYTES = 1024 * 1024;

    /** All shipped models together have about 1 MB. */
    static final int DEPLOYMENT_BYTES = 8 * 1024 * 1024;

    /** Three times as many as are shipped. */
    static final int FILES = 200;

    /** Elements of XML within each other; a phase has nine levels. */
    static final int DEPTH = 50;

    private Bounds() {}
}
