package se.backabarnet.engine.deployment;

import java.time.Duration;

/**
 * How much a model may cost. Each is several times what the largest shipped model needs, and small enough that a deployment is
 * read in a moment and an instance of it never strains the engine. They are no settings: what is safe does not differ between
 * installations, and a model that is accepted in one is to be accepted in all.
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

    /** Elements of XML in a file, the diagram's included; a phase with thirteen items has about 500. */
    static final int ELEMENTS = 5_000;

    /** Instances of one repeated step. */
    static final int REPETITIONS = 50;

    /** The shortest time that a timer waits: a circle over it then costs twelve steps an hour. */
    static final Duration SHORTEST_TIMER = Duration.ofMinutes(5);

    /** The longest time until a task is due: what is kept of a rollout is kept as long. */
    static final Duration LONGEST_DUE = Duration.ofDays(3_650);

    /** How often a timer comes again. */
    static final int CYCLES = 100;

    /** How often a step that failed is tried again before people are told. */
    static final int RETRIES = 20;

    /** Ten years: as long as a rollout and the follow-up after it may take, so that what happened can be shown. */
    static final int HISTORY_DAYS = 3_650;

    /** What the engine keeps of an id, a name and a message. */
    static final int ENGINE_TEXT = 255;

    /** What the engine keeps of a task's documentation. */
    static final int ENGINE_DESCRIPTION = 4_000;

    /** What the record keeps of the id of an item, and of a form. */
    static final int RECORD_ID = 100;

    /** What the record keeps of the groups of an item together. */
    static final int RECORD_GROUPS = 500;

    /** What the record keeps of what an item requires. */
    static final int RECORD_REQUIRES = 200;

    /** The longest name of an area in the id of a group. */
    static final int AREA = 60;

    /** Rows of a table; the largest shipped one has about twenty. */
    static final int ROWS = 200;

    /** Columns of a table. */
    static final int COLUMNS = 20;

    /** Characters in a cell; the parser calls itself for every part of one. */
    static final int CELL = 1000;

    /** Brackets within each other in a cell. */
    static final int CELL_NESTING = 10;

    private Bounds() {}
}
