package se.backabarnet.export;

import java.io.IOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet that is written row by row. Texts are text to the spreadsheet, never formulas, whatever they begin with. */
class SheetWriter {

    private static final int ROWS_IN_MEMORY = 200;
    private static final String DATE = "yyyy-mm-dd";

    private final Worksheet sheet;
    private int next;

    /** @param columns keys of their headings below {@code export.column} */
    SheetWriter(Workbook workbook, Words words, String name, String... columns) {
        sheet = workbook.newWorksheet(words.of("export.sheet." + name));
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.length; column++) {
            sheet.value(0, column, words.of("export.column." + columns[column]));
            sheet.style(0, column).bold().set();
            sheet.width(column, 18);
        }
        next = 1;
    }

    void row(Object... cells) throws IOException {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof LocalDate date) {
                sheet.value(next, column, date);
                sheet.style(next, column).format(DATE).set();
            } else if (cells[column] instanceof Number number) {
                sheet.value(next, column, number);
            } else if (cells[column] != null) {
                sheet.value(next, column, cells[column].toString());
            }
        }
        next++;
        if (next % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    void finish() throws IOException {
        sheet.finish();
    }
}
