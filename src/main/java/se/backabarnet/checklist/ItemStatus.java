package se.backabarnet.checklist;

/** The states of a point as appendix 1 prints them ({@code hsv/status/1..3}), and "Ej aktuellt". */
public enum ItemStatus {
    NOT_STARTED,
    STARTED,
    DONE,
    NOT_APPLICABLE;

    boolean isCompleted() {
        return this == DONE || this == NOT_APPLICABLE;
    }
}
