package se.backabarnet.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.backabarnet.overview.Measures.Month;

/**
 * A staircase of points done over time, in a drawing of 700 × 240.
 *
 * @param line its corners, {@code x,y x,y …}
 * @param dots where a month's number stands
 * @param top the number at the upper end of the scale
 */
record TrendChart(String line, List<Dot> dots, int top) {

    private static final double LEFT = 40;
    private static final double RIGHT = 680;
    private static final double TOP = 20;
    private static final double BOTTOM = 200;

    /** @param months not empty, in their order */
    static TrendChart of(List<Month> months, LocalDate today) {
        LocalDate first = months.get(0).month();
        long span = Math.max(1, ChronoUnit.MONTHS.between(first, today.withDayOfMonth(1)));
        int top = Math.max(1, months.get(months.size() - 1).done());
        List<String> corners = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        double before = BOTTOM;
        for (Month month : months) {
            double x = LEFT
                    + (RIGHT - LEFT) * Math.min(1, ChronoUnit.MONTHS.between(first, month.month()) / (double) span);
            double y = BOTTOM - (BOTTOM - TOP) * month.done() / top;
            corners.add(corner(x, before));
            corners.add(corner(x, y));
            dots.add(new Dot(x, y, month.done()));
            before = y;
        }
        corners.add(corner(RIGHT, before));
        return new TrendChart(String.join(" ", corners), dots, top);
    }

    private static String corner(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    record Dot(double x, double y, int done) {}
}
