package se.backabarnet.model;

/** How far a phase that is under way has come, which decides what becomes of points that are new to it. */
public enum Standing {
    /** The checklist has not been opened yet; it will open the new points with all others. */
    BEFORE,
    /** The checklist is open: new points are added to it. */
    CHECKLIST,
    /** The phase is being judged or closed: that is broken off, and the checklist opens again with the new points. */
    CLOSING,
    /** The phase is approved, or the process runs none: nothing is added. */
    AFTER;

    boolean opensPoints() {
        return this == CHECKLIST || this == CLOSING;
    }
}
