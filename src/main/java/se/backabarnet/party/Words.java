package se.backabarnet.party;

import java.text.Normalizer;
import se.backabarnet.RefusedFieldException;

/** Short texts on one line, as people type them. */
final class Words {

    private Words() {}

    /** @param called what the text is, in Swedish, as a sentence begins with it */
    static String required(String field, String called, String text, int longest) {
        String words = optional(field, called, text, longest);
        if (words == null) {
            throw new RefusedFieldException(field, called + " saknas. Fyll i det.");
        }
        return words;
    }

    /** Null when nothing was typed. */
    static String optional(String field, String called, String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String words = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
        if (words.length() > longest) {
            throw new RefusedFieldException(field, called + " får ha högst " + longest + " tecken.");
        }
        if (words.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedFieldException(field, called + " innehåller tecken som inte går att visa. Skriv om det.");
        }
        return words;
    }
}
