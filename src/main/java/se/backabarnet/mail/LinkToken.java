package se.backabarnet.mail;

import java.security.SecureRandom;
import java.util.Base64;
import se.backabarnet.Sha256;

/** The secret part of a link. Long enough that its plain hash tells nothing. */
public final class LinkToken {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkToken() {}

    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String hash(String token) {
        return Sha256.of(token);
    }
}
