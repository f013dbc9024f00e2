package se.backabarnet.overview;

import java.util.ArrayList;
import java.util.List;
import se.backabarnet.overview.PhaseDiagrams.Flow;
import se.backabarnet.overview.PhaseDiagrams.Kind;
import se.backabarnet.overview.PhaseDiagrams.Label;
import se.backabarnet.overview.PhaseDiagrams.PhaseDiagram;
import se.backabarnet.overview.PhaseDiagrams.Shape;

/** A diagram with its texts broken into lines, which SVG does not do by itself. */
record Sketch(
        String name,
        String key,
        int version,
        String instance,
        double width,
        double height,
        List<Figure> figures,
        List<Line> lines) {

    private static final double LETTER = 6.3;
    private static final double LINE = 14;
    private static final double PADDING = 12;

    static Sketch of(PhaseDiagram diagram, List<Shape> shapes) {
        return new Sketch(
                diagram.name(),
                diagram.key(),
                diagram.version(),
                diagram.instance(),
                diagram.width(),
                diagram.height(),
                shapes.stream().map(Sketch::figure).toList(),
                diagram.flows().stream().map(Sketch::line).toList());
    }

    private static Figure figure(Shape shape) {
        if (shape.label() != null) {
            return new Figure(
                    shape,
                    texts(
                            shape.name(),
                            shape.label().x(),
                            shape.label().y() + LINE,
                            shape.label().width()));
        }
        double middle = shape.x() + shape.width() / 2;
        if (shape.kind() == Kind.BOX) {
            return new Figure(shape, List.of(new Text(shape.name(), middle, shape.y() + LINE + 4)));
        }
        List<String> broken = broken(shape.name(), shape.width() - PADDING);
        double first = shape.y() + shape.height() / 2 - (broken.size() - 1) * LINE / 2 + LETTER;
        return new Figure(shape, placed(broken, middle, first));
    }

    private static Line line(Flow flow) {
        Label label = flow.label();
        return new Line(
                flow.points(),
                label == null || flow.name() == null
                        ? List.of()
                        : texts(flow.name(), label.x(), label.y() + LINE, label.width()));
    }

    private static List<Text> texts(String text, double x, double y, double width) {
        return placed(broken(text, width), x, y);
    }

    private static List<Text> placed(List<String> lines, double x, double y) {
        List<Text> placed = new ArrayList<>();
        for (String line : lines) {
            placed.add(new Text(line, x, y + placed.size() * LINE));
        }
        return placed;
    }

    private static List<String> broken(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (line.length() > 0 && (line.length() + 1 + word.length()) * LETTER > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** @param markers what says of which type it is */
    record Figure(Shape shape, List<Text> texts, List<Marked> markers) {

        Figure(Shape shape, List<Text> texts) {
            this(shape, texts, Marked.in(shape));
        }
    }

    record Line(String points, List<Text> texts) {}

    /** A line of text, by its middle. */
    record Text(String text, double x, double y) {}
}
