package se.backabarnet;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order of words in Swedish lists: å, ä and ö come last, in that order, and capitals count as small letters do. */
public final class SwedishOrder {

    public static final Comparator<String> OF_WORDS = Collator.getInstance(Locale.forLanguageTag("sv-SE"))::compare;

    private SwedishOrder() {}
}
