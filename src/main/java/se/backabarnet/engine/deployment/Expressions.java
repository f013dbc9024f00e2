package se.backabarnet.engine.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The expressions that a model may hold: a small grammar instead of a list of dangers, so that whatever it does not describe
 * is refused. Names stand for process variables; no dot and no parenthesis but in the few forms that are spelled out. An
 * expression ends at the first closing brace, and no literal may hold a brace or a backslash, so that the engine reads it
 * exactly as it was read here.
 */
class Expressions {

    static final String ALLOWED =
            "Tillåtet är en variabel, till exempel ${ready}, och jämförelser av variabler med fasta värden,"
                    + " till exempel ${ready && outcome == 'APPROVED'}.";

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
    private static final String LITERAL = "(?:'[^'\\\\{}$#]*'|\"[^\"\\\\{}$#]*\"|-?\\d+(?:\\.\\d+)?|true|false|null)";
    private static final String TERM = "(?:!?\\s*" + NAME + "|(?:!|not\\s)?\\s*empty\\s+" + NAME + "|" + NAME
            + "\\s*(?:==|!=|<=|>=|<|>)\\s*" + LITERAL + ")";
    private static final Pattern CONDITION = Pattern.compile(TERM + "(?:\\s*(?:&&|\\|\\|)\\s*" + TERM + ")*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern DECISION = Pattern.compile("decisionResult\\.getSingleResult\\(\\)\\." + NAME);
    private static final Pattern CHECKLIST = Pattern.compile(
            "checklistItems\\.(?:label|groups|form|toRedo)\\(\\s*(" + NAME + "(?:\\s*,\\s*" + NAME + ")*)\\s*\\)");
    private static final Pattern AGREEMENTS =
            Pattern.compile("agreements\\.(?:label|parties)\\(\\s*(" + NAME + "(?:\\s*,\\s*" + NAME + ")*)\\s*\\)");
    private static final String BUSINESS_KEY = "execution.processBusinessKey";
    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|(" + NAME + ")");
    private static final Pattern ROOT = Pattern.compile("(?<![\\w.])" + NAME);
    private static final Pattern START = Pattern.compile("[$#]\\{");

    /** What the engine resolves before any variable, and words of the language that are no names. */
    private static final Set<String> NO_VARIABLES = Set.of(
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "authenticatedUserId",
            "checklistItems",
            "agreements",
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "instanceof");

    private static final Set<String> WORDS = Set.of("not", "empty", "null", "true", "false", "decisionResult");

    private final Set<String> delegates;

    Expressions(Set<String> delegates) {
        this.delegates = delegates;
    }

    /** Whether every expression in the text is one of the grammar; a text without any is. */
    boolean allowedIn(String text) {
        List<String> found = in(text);
        return found != null && found.stream().allMatch(this::allowed);
    }

    boolean isDelegate(String text) {
        return delegates.contains(only(text));
    }

    String delegates() {
        return String.join(", ", new TreeSet<>(delegates));
    }

    /** The variables that the expressions of a text read. */
    static Set<String> variables(String text) {
        List<String> found = in(text);
        return found == null
                ? Set.of()
                : found.stream()
                        .map(expression -> expression.replaceAll("'[^']*'|\"[^\"]*\"", ""))
                        .flatMap(expression -> ROOT.matcher(expression).results())
                        .map(MatchResult::group)
                        .filter(name ->
                                !NO_VARIABLES.contains(name) && !WORDS.contains(name) && !name.endsWith("Delegate"))
                        .collect(Collectors.toSet());
    }

    static boolean isBusinessKey(String text) {
        return BUSINESS_KEY.equals(only(text));
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(only(text)).matches();
    }

    static boolean isChecklistGroups(String text) {
        String expression = only(text);
        return expression.startsWith("checklistItems.groups(")
                && CHECKLIST.matcher(expression).matches();
    }

    /** The content of a text that is one expression from end to end, or nothing. */
    private static String only(String text) {
        List<String> found = in(text);
        boolean single = found != null
                && found.size() == 1
                && text.length() == found.get(0).length() + 3;
        return single ? found.get(0) : "";
    }

    /** The expressions of a text, or null if one is not closed. */
    private static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher start = START.matcher(text);
        int from = 0;
        while (start.find(from)) {
            int end = text.indexOf('}', start.end());
            if (end < 0) {
                return null;
            }
            found.add(text.substring(start.end(), end));
            from = end;
        }
        return found;
    }

    private boolean allowed(String expression) {
        String content = expression.strip();
        if (NUMBER.matcher(content).matches()
                || content.equals(BUSINESS_KEY)
                || DECISION.matcher(content).matches()) {
            return true;
        }
        for (Pattern question : List.of(CHECKLIST, AGREEMENTS)) {
            Matcher asked = question.matcher(content);
            if (asked.matches()) {
                return Arrays.stream(asked.group(1).split(","))
                        .map(String::strip)
                        .allMatch(this::isVariable);
            }
        }
        return CONDITION.matcher(content).matches() && names(content).stream().allMatch(this::isVariable);
    }

    private boolean isVariable(String name) {
        return !NO_VARIABLES.contains(name) && !delegates.contains(name);
    }

    private static List<String> names(String content) {
        return WORD.matcher(content)
                .results()
                .map(word -> word.group(1))
                .filter(name -> name != null)
                .toList();
    }
}
