package se.backabarnet.interest;

/** How far a registration has come; it counts from {@link #UNDER_REVIEW} on. */
enum InterestStatus {
    DRAFT,
    SENT,
    UNDER_REVIEW,
    COMPLETION_ASKED,
    ACCEPTED,
    DECLINED;

    /** Whether the sender may change it. */
    boolean isOpen() {
        return this == DRAFT || this == SENT || this == COMPLETION_ASKED;
    }
}
