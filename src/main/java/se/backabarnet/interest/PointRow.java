package se.backabarnet.interest;

import se.backabarnet.checklist.PointsDone;

/** A point that an area has reached already, as it was chosen and typed. */
class PointRow {

    private String point = "";
    private String on = "";
    private String source = "";

    /** @param line point; date; source */
    static PointRow of(String line) {
        String[] parts = line.split("; ", 3);
        PointRow row = new PointRow();
        row.point = parts[0];
        row.on = parts[1];
        row.source = parts[2];
        return row;
    }

    PointsDone.Typed typed() {
        return new PointsDone.Typed(
                point.strip(), on.strip(), source.replaceAll("\\s+", " ").strip());
    }

    String line() {
        PointsDone.Typed typed = typed();
        return typed.point() + "; " + typed.on() + "; " + typed.source();
    }

    boolean isEmpty() {
        return point.isBlank() && on.isBlank() && source.isBlank();
    }

    public String getPoint() {
        return point;
    }

    public void setPoint(String point) {
        this.point = point == null ? "" : point;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on == null ? "" : on;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source == null ? "" : source;
    }
}
