package se.backabarnet.export;

/** What becomes of an archive that was asked for. */
public enum ExportState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    EXPIRED;

    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
