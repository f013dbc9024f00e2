package se.backabarnet.overview;

import se.backabarnet.overview.Measures.Others;
import se.backabarnet.overview.Measures.PhaseMeasure;
import se.backabarnet.overview.Measures.Quartiles;

/**
 * A phase's days beside those of the other areas, on a scale of 400.
 *
 * @param others null when there are fewer than five areas
 */
record ComparedPhase(PhaseMeasure own, Others others) {

    private static final double SCALE = 400;

    public boolean isComparable() {
        return others != null;
    }

    public double x(double days) {
        Quartiles quartiles = others.days();
        double longest = Math.max(1, Math.max(own.days(), quartiles.upper() + (quartiles.upper() - quartiles.lower())));
        return SCALE * Math.min(1, days / longest);
    }
}
