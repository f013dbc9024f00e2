package se.backabarnet.overview;

import java.util.stream.Stream;

/** What the list of areas can be ordered by; in the address by its Swedish name. */
enum AreaSort {
    NAME("omrade", "a.name collate \"sv-SE-x-icu\"", ""),
    EDITION("utgava", "r.edition", ""),
    PHASE("fas", "(phases.phase + case when r.finished_at is null then 0 else 1 end)", StandingSql.PHASES),
    POINTS("punkter", "points.done", StandingSql.POINTS),
    QUIET("stilla", "-extract(epoch from last.at)", StandingSql.LAST),
    NEXT("datum", "next.due_on", StandingSql.NEXT);

    private final String shown;
    private final String key;
    private final String joins;

    AreaSort(String shown, String key, String joins) {
        this.shown = shown;
        this.key = key;
        this.joins = joins;
    }

    /** The one of that name, or the first when there is none. */
    static AreaSort of(String shown) {
        return Stream.of(values())
                .filter(sort -> sort.shown.equals(shown))
                .findFirst()
                .orElse(NAME);
    }

    public String shown() {
        return shown;
    }

    String key() {
        return key;
    }

    /** What a row needs to be joined with to have the key. */
    String joins() {
        return joins;
    }
}
