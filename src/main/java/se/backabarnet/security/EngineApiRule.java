package se.backabarnet.security;

import org.springframework.util.StringUtils;

/**
 * One line of the allow-list: who may call which address of the engine's interface, and what for.
 *
 * @param group a group's id, or {@link #EVERYONE}
 * @param path below the engine's root; {@code {}} stands for one segment, {@code **} last for any that follow
 * @param reason what stops working without it
 */
record EngineApiRule(String group, String method, String path, String reason) {

    static final String EVERYONE = "*";

    private static final String ANY_METHOD = "*";

    static EngineApiRule everyone(String method, String path, String reason) {
        return new EngineApiRule(EVERYONE, method, path, reason);
    }

    boolean allows(Person person, String askedMethod, String askedPath) {
        return (EVERYONE.equals(group) || person.isIn(group))
                && (ANY_METHOD.equals(method) || method.equals("HEAD".equals(askedMethod) ? "GET" : askedMethod))
                && matches(askedPath);
    }

    private boolean matches(String asked) {
        String[] pattern = StringUtils.tokenizeToStringArray(path, "/");
        String[] segments = StringUtils.delimitedListToStringArray(asked, "/");
        for (int i = 0; i < pattern.length; i++) {
            if ("**".equals(pattern[i])) {
                return true;
            }
            if (i >= segments.length || !matches(pattern[i], segments[i])) {
                return false;
            }
        }
        return segments.length == pattern.length;
    }

    private static boolean matches(String pattern, String segment) {
        return "{}".equals(pattern) ? !segment.isEmpty() : pattern.equals(segment);
    }
}
