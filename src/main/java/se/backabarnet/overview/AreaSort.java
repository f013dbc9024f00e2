package se.backabarnet.overview;

import java.util.stream.Stream;

/** What the list of areas can be ordered by; in the address by its Swedish name. */
enum AreaSort {
    NAME("omrade", AreaSort.BY_NAME, AreaSort.BY_NAME + " desc"),
    EDITION("utgava", "r.edition", "r.edition desc"),
    PHASE("fas", "s.stage", "s.stage desc"),
    POINTS("punkter", "s.done", "s.done desc"),
    QUIET("stilla", "s.last_on desc", "s.last_on"),
    NEXT("datum", "s.next_on", "s.next_on desc nulls last");

    private static final String BY_NAME = "a.name collate \"sv-SE-x-icu\"";

    private final String shown;
    private final String ascending;
    private final String descending;

    AreaSort(String shown, String ascending, String descending) {
        this.shown = shown;
        this.ascending = ascending;
        this.descending = descending;
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

    /** What the database orders by; areas that are alike come in the order of their names. */
    String order(boolean downwards) {
        return (downwards ? descending : ascending) + ", " + BY_NAME + ", r.started_at, r.id";
    }
}
