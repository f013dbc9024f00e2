package se.backabarnet.checklist;

import java.util.List;

/** Port: the points that the newest models hold. */
public interface ModelPoints {

    /** Every point of an edition, in the order of its phases and of the models. */
    List<ModelPoint> of(String edition);
}
