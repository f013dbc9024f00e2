package se.backabarnet.account;

import java.util.Collection;
import java.util.Map;

/** Port: what areas are called. */
public interface AreaNames {

    /** The names of the areas that there are, by the part of group ids that stands for them. */
    Map<String, String> names(Collection<String> areas);
}
