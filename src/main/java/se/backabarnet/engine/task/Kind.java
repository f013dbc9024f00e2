package se.backabarnet.engine.task;

import java.util.Arrays;
import java.util.Optional;

/** What a user task is to the record; its element says so in the extension property {@code kind}. */
public enum Kind {
    ITEM("item", "Item"),
    REWORK("rework", "Rework"),
    REOPENED("reopened", "Reopened"),
    SIGN_OFF("signOff", "SignOff"),
    GATE("gate", "Gate"),
    AGREEMENT_DRAFT("agreementDraft", "Draft"),
    AGREEMENT_CHECK("agreementCheck", "Check"),
    AGREEMENT_SIGN("agreementSign", "Sign"),
    INTEREST("interest", "Review");

    /** The name of the extension property. */
    public static final String PROPERTY = "kind";

    private final String word;
    private final String prefix;

    Kind(String word, String prefix) {
        this.word = word;
        this.prefix = prefix;
    }

    /** The value of the property. */
    public String word() {
        return word;
    }

    /** What the id of such a task begins with, before an underscore. */
    public String prefix() {
        return prefix;
    }

    /** @return nothing when no kind is called so */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
