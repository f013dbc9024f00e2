package se.backabarnet.overview;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A quarter of the other areas lie below the first, half below the second, three quarters below the third. */
public record Quartiles(double lower, double median, double upper) {

    /** With fewer other areas behind a figure, it would tell of one of them. */
    static final int FEWEST_AREAS = 5;

    /** Null when too few areas are behind them. */
    static Quartiles of(ResultSet row, String column, String areas) throws SQLException {
        Array array = row.getInt(areas) < FEWEST_AREAS ? null : row.getArray(column);
        if (array == null) {
            return null;
        }
        Double[] values = (Double[]) array.getArray();
        return new Quartiles(values[0], values[1], values[2]);
    }
}
