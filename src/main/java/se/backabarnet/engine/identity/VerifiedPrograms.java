package se.backabarnet.engine.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.codec.Hex;
import org.springframework.stereotype.Component;
import se.backabarnet.security.Person;

/**
 * Programs send their password with every call. One that was right is taken for five minutes without hashing it again, on
 * this node and as long as the stored one is the same. What is remembered is of no use outside this process.
 */
@Component
class VerifiedPrograms {

    private static final Duration FOR = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final SecretKeySpec key = new SecretKeySpec(new SecureRandom().generateSeed(32), "HmacSHA256");
    private final Cache<String, String> stamps =
            Caffeine.newBuilder().expireAfterWrite(FOR).maximumSize(MOST).build();

    boolean isRemembered(Person person, String password) {
        return person.passwordStamp().equals(stamps.getIfPresent(digest(person, password)));
    }

    void remember(Person person, String password) {
        stamps.put(digest(person, password), person.passwordStamp());
    }

    private String digest(Person person, String password) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return new String(
                    Hex.encode(mac.doFinal((person.id() + "\n" + password).getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
