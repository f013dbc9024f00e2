package se.backabarnet.party;

import java.util.regex.Pattern;
import se.backabarnet.Luhn;
import se.backabarnet.RefusedFieldException;

/**
 * Swedish organisation numbers: ten digits, the third at least 2, the last a check digit by the Luhn algorithm. What
 * looks like a person's number (a month where the third digit stands, or twelve digits) is refused: a sole trader's
 * number is a person's, and the system holds none.
 */
public final class OrganisationNumber {

    private static final Pattern TEN_DIGITS = Pattern.compile("(?:16)?-?(\\d{6})-?(\\d{4})");
    private static final Pattern VAT = Pattern.compile("(?i)SE-?(\\d{6}-?\\d{4})-?01");
    private static final Pattern PERSONAL = Pattern.compile("(?:18|19|20)?\\d{2}[01]\\d[0-9]{2}[-+]?\\d{4}");

    private OrganisationNumber() {}

    /**
     * The number written {@code NNNNNN-NNNN}; null when nothing was typed. Read are also the twelve digits that begin with 16,
     * and the number for value added tax.
     *
     * @throws se.backabarnet.RefusedException when it is no organisation number
     */
    public static String normalised(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.replaceAll("[\\s\\p{Z}]+", "").replaceAll("\\p{Pd}", "-");
        var vat = VAT.matcher(text);
        if (vat.matches()) {
            text = vat.group(1);
        }
        if (PERSONAL.matcher(text).matches()) {
            throw new RefusedFieldException(
                    "organisationNumber",
                    "Organisationsnumret ser ut som ett personnummer. Personnummer får inte"
                            + " registreras här: ange organisationens nummer, eller lämna fältet tomt.");
        }
        var digits = TEN_DIGITS.matcher(text);
        if (!digits.matches()) {
            throw new RefusedFieldException(
                    "organisationNumber", "Organisationsnumret ska ha tio siffror, till exempel 212000-1140.");
        }
        String number = digits.group(1) + digits.group(2);
        if (number.charAt(2) < '2' || !Luhn.holds(number)) {
            throw new RefusedFieldException(
                    "organisationNumber",
                    "Organisationsnumret stämmer inte: kontrollsiffran är fel. Kontrollera siffrorna och försök igen.");
        }
        return digits.group(1) + "-" + digits.group(2);
    }
}
