package se.backabarnet.engine.decision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A decision table could not be evaluated. Its message, which the engine keeps with the job, names the table and says in
 * the words of the table's language what is wrong, without codes and classes.
 */
public class TableFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String WORDS = "Beslutstabellen %s kunde inte användas: %s";
    private static final Pattern MESSAGE =
            Pattern.compile("^Beslutstabellen (\\S+) kunde inte användas: (.*)$", Pattern.DOTALL);

    /** What the parts of the engine put before their messages: {@code FEEL/SCALA-01008}, {@code DMN-01002}. */
    private static final Pattern CODES = Pattern.compile("\\b(?:[A-Z]+/)?[A-Z]+-\\d{4,}\\s+");

    /** How the engine writes out the rules that fired although only one may. */
    private static final Pattern RULES = Pattern.compile("'\\[(Dmn\\w+Rule\\w*\\{.*)\\]'", Pattern.DOTALL);

    private static final Pattern RULE = Pattern.compile("Dmn\\w+Rule\\w*\\{id='([^']*)'");

    private TableFailedException(String table, String words, RuntimeException cause) {
        super(WORDS.formatted(table, words), cause);
    }

    /** What a failed evaluation is to be answered with: the failure itself where the table is not to blame. */
    static RuntimeException of(String table, RuntimeException failure) {
        String words = null;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (isOfTheTable(t) && t.getMessage() != null) {
                words = plain(t.getMessage());
            }
        }
        return words == null ? failure : new TableFailedException(table, words, failure);
    }

    private static String plain(String message) {
        return RULES.matcher(CODES.matcher(message).replaceAll(""))
                .replaceAll(rules -> Matcher.quoteReplacement(RULE.matcher(rules.group(1))
                        .results()
                        .map(rule -> rule.group(1))
                        .collect(Collectors.joining(", "))))
                .strip();
    }

    private static boolean isOfTheTable(Throwable thrown) {
        String origin = thrown.getClass().getName();
        return origin.startsWith("org.camunda.feel.") || origin.startsWith("org.camunda.bpm.dmn.");
    }

    /** The table and what is wrong with it, out of a message of this exception's; empty for every other. */
    public static Optional<Failure> read(String message) {
        Matcher matcher = MESSAGE.matcher(message);
        return matcher.matches() ? Optional.of(new Failure(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** @param words what is wrong with the table */
    public record Failure(String table, String words) {}
}
