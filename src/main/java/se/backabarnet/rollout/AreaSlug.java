package se.backabarnet.rollout;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes an area's slug of its name: å, ä and ö folded, words joined by hyphens, unique among the areas. */
final class AreaSlug {

    /** So that with a number behind it and the longest role's name it is no longer than the id of a group can be. */
    private static final int LONGEST = 45;

    private AreaSlug() {}

    /** The plain slug of a name, or with a number behind it when another area (Habo, Håbo) already has it. */
    static String of(String name, Predicate<String> taken) {
        String slug = fold(name);
        String candidate = slug;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = slug + "-" + number;
        }
        return candidate;
    }

    private static String fold(String name) {
        String folded = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String slug = folded.substring(0, Math.min(LONGEST, folded.length())).replaceAll("-+$", "");
        return slug.isEmpty() ? "omrade" : slug;
    }
}
