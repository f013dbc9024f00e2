package se.backabarnet.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Knows a browser again in which somebody has logged in, so that those who guess her password elsewhere do not keep her out
 * of it. It keeps, for the last few people, a number and until when, signed with a secret that changes with the password;
 * the cookie says nothing about anybody, and lets nobody in.
 */
@Component
public class KnownDevices {

    static final String COOKIE = "device";

    private static final Duration KNOWN_FOR = Duration.ofDays(180);
    private static final int MOST_PEOPLE = 8;
    private static final int BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DeviceKeys keys;
    private final Clock clock;
    private final boolean secure;

    KnownDevices(DeviceKeys keys, Clock clock, ServerProperties server) {
        this.keys = keys;
        this.clock = clock;
        this.secure =
                Boolean.TRUE.equals(server.getServlet().getSession().getCookie().getSecure());
    }

    /** The number by which this browser is known for somebody's logins. */
    Optional<String> find(String name, HttpServletRequest request) {
        List<Entry> entries = entries(request);
        return entries.isEmpty()
                ? Optional.empty()
                : keys.keyOf(name).flatMap(key -> entries.stream()
                        .filter(entry -> entry.isSignedWith(key))
                        .map(Entry::number)
                        .findFirst());
    }

    /** Knows this browser from now on for the person who logs in by this name, and has shown just now that she may. */
    public void remember(String name, HttpServletRequest request, HttpServletResponse response) {
        keys.keyOf(name).ifPresent(key -> {
            Stream<Entry> others = entries(request).stream().filter(entry -> !entry.isSignedWith(key));
            Entry hers = Entry.signed(random(), clock.instant().plus(KNOWN_FOR).getEpochSecond(), key);
            String value = Stream.concat(Stream.of(hers), others)
                    .limit(MOST_PEOPLE)
                    .map(Entry::toString)
                    .reduce((one, other) -> one + "~" + other)
                    .orElseThrow();
            ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                    .path(request.getContextPath() + LoginOutcome.PAGE)
                    .maxAge(KNOWN_FOR)
                    .httpOnly(true)
                    .sameSite("Strict")
                    .secure(secure)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        });
    }

    private List<Entry> entries(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        long now = clock.instant().getEpochSecond();
        return cookie == null
                ? List.of()
                : Stream.of(cookie.getValue().split("~"))
                        .limit(MOST_PEOPLE)
                        .flatMap(text -> Entry.read(text).stream())
                        .filter(entry -> entry.until() > now)
                        .toList();
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private record Entry(String number, long until, String signature) {

        static Entry signed(String number, long until, String key) {
            return new Entry(number, until, signature(number, until, key));
        }

        static Optional<Entry> read(String text) {
            String[] parts = text.split("\\.");
            return parts.length == 3 && parts[1].matches("\\d{1,12}")
                    ? Optional.of(new Entry(parts[0], Long.parseLong(parts[1]), parts[2]))
                    : Optional.empty();
        }

        boolean isSignedWith(String key) {
            return MessageDigest.isEqual(bytes(signature), bytes(signature(number, until, key)));
        }

        @Override
        public String toString() {
            return number + "." + until + "." + signature;
        }

        private static String signature(String number, long until, String key) {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(bytes(key), ALGORITHM));
                return encoded(mac.doFinal(bytes(number + "." + until)));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException(missing);
            }
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
