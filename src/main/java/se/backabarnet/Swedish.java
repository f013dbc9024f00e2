package se.backabarnet;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The one language of the application: how numbers are written, and in which order words stand in lists. */
public final class Swedish {

    public static final Locale LOCALE = Locale.forLanguageTag("sv-SE");

    /**
     * Å, ä and ö come last, in that order, and w is a letter of its own; what is shorter, and a space, comes first. It is the
     * order of PostgreSQL's {@code sv-SE-x-icu}.
     */
    public static final Comparator<String> ORDER = Collator.getInstance(LOCALE).freeze()::compare;

    private Swedish() {}
}
