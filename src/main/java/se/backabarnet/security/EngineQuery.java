package se.backabarnet.security;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** How much a query of the engine's interface asks for, in its address and in its body. */
final class EngineQuery {

    /** Conditions on variables, alternatives and sortings: each makes the statement longer by a join or a part. */
    static final int MOST_CONDITIONS = 20;

    /** Ids in lists and everything else that has a value. */
    static final int MOST_VALUES = 200;

    /** So many of its filters Tasklist asks for at once, and of nothing else as many. */
    static final int MOST_ROWS = 2000;

    static final int LARGEST_BODY = 64 * 1024;
    private static final int DEEPEST = 8;

    private static final String ROWS = "maxResults";
    private static final Pattern QUERIES =
            Pattern.compile("(?:task|filter/[^/]+|process-instance|group)(?:/list|/count)?");
    private static final Pattern LISTS = Pattern.compile(
            "(?:task|filter|filter/[^/]+/list|process-instance|group"
                    + "|process-definition|decision-definition|decision-requirements-definition|deployment|history/user-operation)");

    private int conditions;
    private int values;
    private boolean tooManyRows;

    private EngineQuery() {}

    /** Whether what is sent to an address below the engine's root is a query. */
    static boolean isSentTo(String path) {
        return QUERIES.matcher(path).matches();
    }

    /** Whether all rows that there are would be answered. */
    static boolean isListWithoutLength(String path, String address) {
        return LISTS.matcher(path).matches()
                && parameters(address).getOrDefault(ROWS, List.of()).stream().noneMatch(StringUtils::hasText);
    }

    /** @param address what stands behind the question mark, or null */
    static boolean isTooLarge(String address) {
        EngineQuery query = new EngineQuery();
        try {
            parameters(address).forEach((name, given) -> given.forEach(value -> query.count(name, value)));
        } catch (IllegalArgumentException badlyEscaped) {
            return true;
        }
        return query.isTooLarge();
    }

    /** What is no JSON is left to the one who reads it, and refuses it. */
    static boolean isTooLarge(byte[] body, ObjectMapper json) throws IOException {
        EngineQuery query = new EngineQuery();
        int depth = 0;
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                query.conditions += token == JsonToken.START_OBJECT && depth > 1 ? 1 : 0;
                query.values += token.isScalarValue() ? 1 : 0;
                if (query.isTooLarge() || depth > DEEPEST) {
                    return true;
                }
            }
            return false;
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }

    private static Map<String, List<String>> parameters(String address) {
        Map<String, List<String>> decoded = new HashMap<>();
        UriComponentsBuilder.newInstance()
                .query(address)
                .build()
                .getQueryParams()
                .forEach((name, values) -> decoded.computeIfAbsent(decoded(name), key -> new ArrayList<>())
                        .addAll(values.stream().map(EngineQuery::decoded).toList()));
        return decoded;
    }

    private static String decoded(String text) {
        return text == null ? "" : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void count(String name, String value) {
        int parts = StringUtils.countOccurrencesOf(value, ",") + 1;
        values += parts;
        conditions += name.toLowerCase(Locale.ROOT).endsWith("variables") ? parts : 0;
        tooManyRows |= name.equals(ROWS) && isMoreThanMost(value);
    }

    /** What is no number is left to the engine, which says so. */
    private static boolean isMoreThanMost(String rows) {
        try {
            return Integer.parseInt(rows) > MOST_ROWS;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private boolean isTooLarge() {
        return tooManyRows || conditions > MOST_CONDITIONS || values > MOST_VALUES;
    }
}
