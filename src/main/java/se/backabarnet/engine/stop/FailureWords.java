package se.backabarnet.engine.stop;

import java.util.regex.Pattern;
import se.backabarnet.engine.decision.TableFailedException;

/**
 * What may be said of a failed job, out of the message that the engine keeps of it.
 *
 * @param table the key of the decision table that failed; null when none did
 * @param cause null when the message speaks of the application's inside, which the log alone tells
 */
record FailureWords(String table, String cause) {

    private static final int LONGEST = 1000;
    private static final FailureWords NONE = new FailureWords(null, null);

    /** The engine speaks of the model: of a process, form or table that is not there, an expression that cannot be read. */
    private static final Pattern OF_THE_MODEL = Pattern.compile("^ENGINE-\\d+ ");

    /** Names of classes and files, statements of the database. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\b[a-z]\\w*(?:\\.[a-z]\\w*)+\\.[A-Z]\\w+|\\.java\\b|###|Database Operation|\\bSQL|Exception\\b|Impl\\b");

    static FailureWords of(String message) {
        if (message == null) {
            return NONE;
        }
        return TableFailedException.read(message)
                .map(failure -> new FailureWords(failure.table(), plain(failure.words())))
                .orElseGet(() -> OF_THE_MODEL.matcher(message).find()
                        ? new FailureWords(
                                null, plain(OF_THE_MODEL.matcher(message).replaceFirst("")))
                        : NONE);
    }

    private static String plain(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.isEmpty() || INSIDE.matcher(line).find()
                ? null
                : line.substring(0, Math.min(LONGEST, line.length()));
    }
}
