package se.backabarnet.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.backabarnet.overview.PhaseDiagrams.Kind;
import se.backabarnet.overview.PhaseDiagrams.Look;
import se.backabarnet.overview.PhaseDiagrams.Marker;
import se.backabarnet.overview.PhaseDiagrams.Shape;

/**
 * A marker and its place in a drawing.
 *
 * @param symbol the id of its drawing in {@code overview/symbols.html}
 * @param size width and height
 */
record Marked(String symbol, double x, double y, double size, boolean filled) {

    private static final double IN_MIDDLE = 0.58;
    private static final double IN_CORNER = 15;
    private static final double AT_FOOT = 14;
    private static final double GAP = 4;

    /** Events and gateways have theirs in the middle, tasks in the upper left corner or, when it is about how, at the foot. */
    static List<Marked> in(Shape shape) {
        List<Marked> markers = new ArrayList<>();
        Look look = shape.look();
        if (look.marker() == Marker.CALL) {
            markers.add(atFoot(shape, "call"));
        } else if (look.marker() != null) {
            String symbol = look.marker().name().toLowerCase(Locale.ROOT);
            boolean inCorner = shape.kind() == Kind.TASK;
            double size = inCorner ? IN_CORNER : shape.width() * IN_MIDDLE;
            markers.add(new Marked(
                    "marker-" + symbol,
                    shape.x() + (inCorner ? GAP : (shape.width() - size) / 2),
                    shape.y() + (inCorner ? GAP : (shape.height() - size) / 2),
                    size,
                    look.filled()));
        }
        if (look.many()) {
            markers.add(atFoot(shape, "many"));
        }
        return markers;
    }

    private static Marked atFoot(Shape shape, String symbol) {
        return new Marked(
                "marker-" + symbol,
                shape.x() + (shape.width() - AT_FOOT) / 2,
                shape.y() + shape.height() - AT_FOOT - 2,
                AT_FOOT,
                false);
    }
}
