package se.backabarnet.stop;

/** Why a rollout stands still; each has its words in {@code messages}. */
public enum StopKind {
    /** A step failed, and is not tried again by itself. */
    FAILED,
    /** A step, such as judging a phase, should have been done long ago, and neither was nor failed. */
    OVERDUE,
    /** An administrator has suspended it. */
    PAUSED,
    /** Tasks are open, and nobody holds any of the roles that may do them. */
    UNHELD,
    /** No task is open, and no step will be taken by itself. */
    NOBODY;

    /** Whether something went wrong in the application or its models, rather than among people. */
    public boolean isTechnical() {
        return this == FAILED || this == OVERDUE;
    }
}
