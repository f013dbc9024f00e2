package se.backabarnet;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The one language of the application: how numbers are written, and in which order words stand in lists. */
public final class Swedish {

    public static final Locale LOCALE = Locale.forLanguageTag("sv-SE");

    /** Å, ä and ö come last, in that order, and capitals count as small letters do. */
    public static final Comparator<String> ORDER = Collator.getInstance(LOCALE)::compare;

    private Swedish() {}
}
