package se.backabarnet.checklist;

import java.util.List;
import java.util.Map;

/** Port: the points that the newest models hold. */
public interface ModelPoints {

    /** By edition, every point in the order of its phases and of the models; one statement. */
    Map<String, List<ModelPoint>> all();

    /** Every point of an edition. */
    default List<ModelPoint> of(String edition) {
        return all().getOrDefault(edition, List.of());
    }

    default PointsAhead ahead() {
        return new PointsAhead(all());
    }
}
