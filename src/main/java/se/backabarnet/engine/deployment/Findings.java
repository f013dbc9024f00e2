package se.backabarnet.engine.deployment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found in a deployment that may not be there, in words for the one who made it. */
class Findings {

    private static final int ENOUGH = 20;

    private final Set<String> all = new LinkedHashSet<>();
    private String file;

    void inFile(String name) {
        file = name;
    }

    /** Without an element the finding is about the file as a whole. */
    void add(String element, String what, String allowed) {
        if (all.size() < ENOUGH) {
            String where = element == null ? "Filen " + file : "Filen " + file + ", elementet " + element;
            all.add("%s: %s. %s".formatted(where, what, allowed));
        }
    }

    List<String> all() {
        return new ArrayList<>(all);
    }
}
