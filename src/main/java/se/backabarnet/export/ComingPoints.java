package se.backabarnet.export;

import java.util.List;

/** Port: the points of a phase that has not begun. */
public interface ComingPoints {

    /** Their labels in the order of the newest version of the phase's model. */
    List<String> of(String edition, int phase);
}
