package se.backabarnet;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises a personnummer or samordningsnummer in a text: a date of birth, where 60 is added to the day for the latter,
 * and four digits of which the last is a checksum. The system holds no data about children, so whatever a person may
 * write freely is asked this one question before it is stored.
 *
 * <p>Ten digits in a row that begin with 0 may as well be a telephone number. They count as a person's only when the
 * person would be a child; a telephone number that is taken for one is let through when it is written with a hyphen.
 */
public final class PersonalNumber {

    /** What is said to whoever wrote one; what stands before it names the field. */
    public static final String REFUSAL = " innehåller något som ser ut som ett personnummer eller samordningsnummer."
            + " Ta bort det: här får inget stå om enskilda barn eller andra personers nummer."
            + " Är det ett telefonnummer, skriv det med bindestreck, till exempel 0911-12 34 56.";

    private static final Pattern LIKE_ONE = Pattern.compile(
            "(?<!\\d)(?<century>19|20)?(?<year>\\d\\d)(?<dash>[-./ ]?)(?<month>\\d\\d)\\k<dash>(?<day>\\d\\d)"
                    + "(?<separator> ?[-+] ?| ?)(?<last>\\d{4})(?!-?\\d)");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final int ADDED_IN_COORDINATION_NUMBERS = 60;
    private static final int OF_AGE = 18;

    private PersonalNumber() {}

    public static boolean isIn(String text, LocalDate today) {
        String plain =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        Matcher found = LIKE_ONE.matcher(DASHES.matcher(plain).replaceAll("-"));
        for (int from = 0; found.find(from); from = found.start() + 1) {
            if (isOne(found, today)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Matcher found, LocalDate today) {
        String separator = found.group("separator");
        boolean dateAlone = !found.group("dash").isEmpty();
        if (dateAlone && separator.strip().length() != separator.length() || dateAlone && separator.isEmpty()) {
            return false;
        }
        String century = found.group("century");
        String digits = found.group("year") + found.group("month") + found.group("day") + found.group("last");
        boolean likeTelephone = century == null && separator.isEmpty() && digits.startsWith("0");
        return Luhn.holds(digits) && isBirthday(century, digits, likeTelephone, today);
    }

    private static boolean isBirthday(String century, String digits, boolean onlyOfChild, LocalDate today) {
        int year = Integer.parseInt((century == null ? "20" : century) + digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        int day = Integer.parseInt(digits.substring(4, 6));
        try {
            LocalDate born = LocalDate.of(
                    year, month, day > ADDED_IN_COORDINATION_NUMBERS ? day - ADDED_IN_COORDINATION_NUMBERS : day);
            return onlyOfChild ? born.isAfter(today.minusYears(OF_AGE)) : century == null || !born.isAfter(today);
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}
