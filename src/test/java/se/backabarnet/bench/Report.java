package se.backabarnet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The Markdown that comes out, written as it grows, so that a run cut short leaves what it had. */
final class Report {

    static final Path FILE = Path.of("target", "benchmark.md");

    private final StringBuilder text = new StringBuilder();

    void heading(String heading) {
        line("\n## " + heading + "\n");
    }

    void columns(String... names) {
        row((Object[]) names);
        line("|" + "---|".repeat(names.length));
    }

    /** Numbers are written with as many digits as they are worth. */
    void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ')
                    .append(cell instanceof Double number ? number(number) : cell)
                    .append(" |");
        }
        line(row.toString());
    }

    void target(String what, double figure, double most) {
        line("\n**%s: %s, target at most %s: %s**"
                .formatted(what, number(figure), number(most), figure <= most ? "met" : "MISSED"));
    }

    void line(String line) {
        System.out.println(line);
        text.append(line).append('\n');
        try {
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(double number) {
        return String.format(
                Locale.ROOT, Math.abs(number) < 20 ? "%.2f" : Math.abs(number) < 200 ? "%.1f" : "%,.0f", number);
    }
}
