package se.backabarnet.overview;

import java.util.stream.Stream;

/** Why the national process team should look at an area; in the address by its Swedish name. */
enum Attention {
    STOPPED("stoppat", "x.kind is not null"),
    STALLED("stilla", "s.stage < " + AreaQuery.FINISHED + " and s.last_on < :quietSince"),
    GATE("grind", "s.gate_waiting"),
    NOT_READY("omtag", "s.stage < " + AreaQuery.FINISHED + " and s.sent_back > 0");

    private final String shown;
    private final String condition;

    Attention(String shown, String condition) {
        this.shown = shown;
        this.condition = condition;
    }

    /** The one of that name, or null. */
    static Attention of(String shown) {
        return Stream.of(values())
                .filter(attention -> attention.shown.equals(shown))
                .findFirst()
                .orElse(null);
    }

    public String shown() {
        return shown;
    }

    String condition() {
        return condition;
    }
}
