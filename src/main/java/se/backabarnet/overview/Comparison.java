package se.backabarnet.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import se.backabarnet.overview.Measures.PhaseMeasure;
import se.backabarnet.overview.OtherAreas.InPhase;
import se.backabarnet.overview.OtherAreas.Whole;

/**
 * One measure of a rollout beside the other areas', drawn on a scale of 300.
 *
 * @param measure names its words: {@code measures.compare.<measure>}
 */
record Comparison(String measure, List<Row> rows) {

    private static final double SCALE = 300;

    /** What there is to compare; a measure that too few areas have is left out. */
    static List<Comparison> of(List<PhaseMeasure> phases, Map<Integer, InPhase> others, Whole whole) {
        List<PhaseMeasure> closed = phases.stream().filter(PhaseMeasure::closed).toList();
        List<Row> share = new ArrayList<>(List.of(new Row(0, whole.ownShare(), whole.share())));
        share.addAll(rows(phases, others, PhaseMeasure::percent, InPhase::share));
        return Stream.of(
                        new Comparison("share", share),
                        new Comparison("quiet", List.of(new Row(0, whole.ownQuiet(), whole.quiet()))),
                        new Comparison("days", rows(closed, others, PhaseMeasure::days, InPhase::days)),
                        new Comparison("stall", rows(closed, others, PhaseMeasure::stall, InPhase::stall)),
                        new Comparison("back", rows(closed, others, PhaseMeasure::back, InPhase::back)))
                .filter(comparison -> !comparison.drawn().isEmpty())
                .toList();
    }

    private static List<Row> rows(
            List<PhaseMeasure> phases,
            Map<Integer, InPhase> others,
            Function<PhaseMeasure, Integer> own,
            Function<InPhase, Quartiles> theirs) {
        return phases.stream()
                .map(phase -> new Row(
                        phase.phase(),
                        own.apply(phase),
                        theirs.apply(others.getOrDefault(phase.phase(), InPhase.NOBODY))))
                .toList();
    }

    public List<Row> drawn() {
        return rows.stream().filter(Row::isComparable).toList();
    }

    public double x(double value) {
        return SCALE * Math.min(1, value / top());
    }

    /** The upper end of the scale: what is far above the others is drawn at it. */
    private double top() {
        return drawn().stream()
                .mapToDouble(row -> Math.max(row.own, 2 * row.others.upper() - row.others.lower()))
                .reduce(1, Math::max);
    }

    /**
     * @param phase 0 for the whole rollout
     * @param others null when there are fewer than five areas
     */
    record Row(int phase, double own, Quartiles others) {

        public boolean isComparable() {
            return others != null;
        }
    }
}
