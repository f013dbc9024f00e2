package se.backabarnet.interest;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Recognises a personnummer or samordningsnummer in a text: a date of birth, where 60 is added to the day for the latter,
 * and four digits of which the last is a checksum. Ten digits in a row that begin with 0 are taken for a telephone number.
 */
final class PersonalNumber {

    private static final Pattern LIKE_ONE = Pattern.compile(
            "(?<!\\d)(?<century>19|20)?(?<year>\\d\\d)(?<dash>-?)(?<month>\\d\\d)\\k<dash>(?<day>\\d\\d)"
                    + "(?<separator>[-+ ]?)(?<last>\\d{4})(?![-\\d])");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final int ADDED_IN_COORDINATION_NUMBERS = 60;

    private PersonalNumber() {}

    static boolean isIn(String text, LocalDate today) {
        String plain =
                DASHES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("-");
        return LIKE_ONE.matcher(plain).results().anyMatch(found -> isOne(found, today));
    }

    private static boolean isOne(MatchResult found, LocalDate today) {
        boolean noCentury = found.group(1) == null;
        String year = found.group(2);
        boolean dashedDate = !found.group(3).isEmpty();
        String separator = found.group(6);
        if (noCentury && separator.isEmpty() && year.startsWith("0")) {
            return false;
        }
        if (dashedDate && (noCentury || !separator.equals("-"))) {
            return false;
        }
        String digits = year + found.group(4) + found.group(5) + found.group(7);
        return isBirthday(noCentury ? null : found.group(1), digits, today) && hasChecksum(digits);
    }

    private static boolean isBirthday(String century, String digits, LocalDate today) {
        int year = Integer.parseInt((century == null ? "20" : century) + digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        int day = Integer.parseInt(digits.substring(4, 6));
        int birthday = day > ADDED_IN_COORDINATION_NUMBERS ? day - ADDED_IN_COORDINATION_NUMBERS : day;
        try {
            LocalDate date = LocalDate.of(year, month, birthday);
            return !date.isAfter(today) || century == null;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    /** Luhn's: every second digit counts double, from the first on. */
    private static boolean hasChecksum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int counted = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
