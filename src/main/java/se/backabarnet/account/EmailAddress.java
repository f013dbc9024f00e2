package se.backabarnet.account;

import java.util.Locale;
import java.util.regex.Pattern;
import se.backabarnet.RefusedException;

/** An address to which mail can go, the way people write it: one rule, wherever somebody types one. */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[^@\\s<>\"(),:;\\\\\\[\\]]{1,64}@[^@\\s<>\"(),:;\\\\\\[\\]]+\\.[^@\\s.<>\"(),:;\\\\\\[\\]]{2,}");

    private EmailAddress() {}

    /** @throws RefusedException when it is none */
    static String checked(String text) {
        String address = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (!looksRight(address)) {
            throw new RefusedException(
                    "E-postadressen ser inte rätt ut. Skriv den som namn@exempel.se, utan mellanslag.");
        }
        return address;
    }

    public static boolean looksRight(String address) {
        return address.length() <= LONGEST && SHAPE.matcher(address).matches();
    }
}
