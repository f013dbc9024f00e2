package se.backabarnet.interest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.validation.Errors;
import se.backabarnet.checklist.PointsDone;

/** The points that an area has reached already, as they were chosen and typed, row by row. */
class PointsForm {

    private static final int MOST = 60;
    private static final int LONGEST = 4000;

    private String edition = "";
    private Integer version;
    private List<PointRow> rows = new ArrayList<>();

    static PointsForm of(String edition, String lines, int version) {
        PointsForm form = new PointsForm();
        form.edition = edition == null ? "" : edition;
        form.version = version;
        lines.lines().map(PointRow::of).forEach(form.rows::add);
        return form;
    }

    void add() {
        if (rows.size() < MOST) {
            rows.add(new PointRow());
        }
    }

    void remove(int row) {
        rows = IntStream.range(0, rows.size())
                .filter(number -> number != row)
                .mapToObj(rows::get)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What does not hold, at its field. Rows in which nothing stands count for nothing. */
    void check(PointsDone points, Errors errors) {
        rows.removeIf(PointRow::isEmpty);
        for (PointsDone.Problem problem :
                points.check(edition, rows.stream().map(PointRow::typed).toList())) {
            errors.rejectValue(
                    "rows[" + problem.row() + "]." + problem.field(),
                    "refused",
                    Character.toUpperCase(problem.words().charAt(0))
                            + problem.words().substring(1));
        }
        if (lines().length() > LONGEST) {
            errors.reject("interest.points.tooLong", new Object[] {LONGEST}, null);
        }
    }

    /** One a line: point; date; source. */
    String lines() {
        return rows.stream().map(PointRow::line).collect(Collectors.joining("\n"));
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition == null ? "" : edition;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public List<PointRow> getRows() {
        return rows;
    }

    public void setRows(List<PointRow> rows) {
        this.rows = rows;
    }
}
