package se.backabarnet.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words in double braces that a wording may hold, such as <code>{{område}}</code>. There is no logic in a wording: a
 * placeholder stands for a text or for a ready piece of the document, and that is all.
 */
enum Placeholder {
    AREA("område"),
    VERSION("version"),
    DATE("datum"),
    PARTIES("parter"),
    SERVICES("verksamheter"),
    CHILDREN_YEAR("alla_barn_år"),
    FOLLOW_UP_YEAR("uppföljning_år"),
    COSTS("kostnader"),
    ADDITIONS("tillägg"),
    /** A wording that names the parties' own plans asks every party for one. */
    PLANS("planer");

    static final Pattern PATTERN = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    @Override
    public String toString() {
        return "{{" + word + "}}";
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.word.equals(word))
                .findFirst();
    }

    /** Those that a wording holds. */
    static Set<Placeholder> in(String html) {
        return words(html).flatMap(word -> of(word).stream()).collect(Collectors.toSet());
    }

    static Stream<String> words(String html) {
        return PATTERN.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct();
    }
}
