package se.backabarnet.overview;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import se.backabarnet.rollout.RolloutSummary;

/**
 * Which rollouts are listed, and in which order.
 *
 * @param areas slugs of the areas to choose from; null for all
 * @param search part of the name of an area, kommun, region or police area; empty for any
 * @param edition empty for both
 * @param phase 0 for any, 6 for finished ones
 * @param attention null for any
 * @param page counted from 1
 */
record AreaQuery(
        Collection<String> areas,
        String search,
        String edition,
        int phase,
        Attention attention,
        AreaSort sort,
        boolean descending,
        int page) {

    static final int FINISHED = RolloutSummary.PHASES + 1;

    static AreaQuery of(Collection<String> areas, int page) {
        return new AreaQuery(areas, "", "", 0, null, AreaSort.NAME, false, page);
    }

    static AreaQuery needing(Attention attention) {
        return new AreaQuery(null, "", "", 0, attention, AreaSort.QUIET, true, 1);
    }

    /** The query as the address says it, without what is as it is anyway. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        put(parameters, "sok", search, "");
        put(parameters, "utgava", edition, "");
        put(parameters, "fas", phase, 0);
        put(parameters, "lage", attention == null ? "" : attention.shown(), "");
        put(parameters, "sortera", sort.shown(), AreaSort.NAME.shown());
        put(parameters, "ordning", descending ? "fallande" : "", "");
        put(parameters, "sida", page, 1);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, Object value, Object usual) {
        if (!value.equals(usual)) {
            parameters.put(name, value);
        }
    }

    AreaQuery onPage(int other) {
        return new AreaQuery(areas, search, edition, phase, attention, sort, descending, other);
    }

    /** Ordered by this; by the same again, the other way round. */
    AreaQuery sortedBy(AreaSort by) {
        return new AreaQuery(areas, search, edition, phase, attention, by, by == sort && !descending, 1);
    }
}
