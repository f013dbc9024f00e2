package se.backabarnet.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes rows as a Swedish spreadsheet opens them: UTF-8 with a byte order mark, semicolons, every cell in quotes. What a
 * spreadsheet would take for a formula gets an apostrophe in front, so that a comment somebody wrote cannot run.
 */
class CsvWriter {

    private static final String FORMULA = "(?s)[=+\\-@\\t\\r].*";

    private final Writer out;

    /** The stream is left open. */
    CsvWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write('\uFEFF');
    }

    void row(Object... cells) throws IOException {
        out.write(Stream.of(cells).map(CsvWriter::cell).collect(Collectors.joining(";", "", "\r\n")));
    }

    void finish() throws IOException {
        out.flush();
    }

    static String harmless(String text) {
        return text.matches(FORMULA) ? "'" + text : text;
    }

    private static String cell(Object value) {
        String text = value == null ? "" : harmless(value.toString());
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
