package se.backabarnet.checklist;

import java.util.Map;

/** What a feature shows on the form of a point in Tasklist, beside what its model says: a state, the way to a page. */
public interface ItemFacts {

    /** By the names that the form uses; nothing for points that the feature has nothing to do with. */
    Map<String, Object> of(ItemView item);
}
