package se.backabarnet.overview;

import java.util.stream.Stream;

/** Why the national process team should look at an area; in the address by its Swedish name. */
enum Attention {
    STALLED("stilla", "r.finished_at is null and " + StandingSql.LAST_AT + " < :quietSince"),
    GATE("grind", StandingSql.GATE_WAITING),
    NOT_READY(
            "omtag",
            "r.finished_at is null and exists (select 1 from checklist_item i where i.rollout_id = r.id"
                    + " and i.reason is not null and i.status in ('NOT_STARTED', 'STARTED'))");

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
