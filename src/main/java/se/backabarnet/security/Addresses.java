package se.backabarnet.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import se.backabarnet.security.BodyBounds.Bound;

/** The addresses of the application, by who may come to them and what may be sent there. */
final class Addresses {

    static final RequestMatcher REST = paths("/engine-rest", "/engine-rest/**");
    static final RequestMatcher OUR_API = paths("/api", "/api/**");
    static final RequestMatcher WEBAPPS = paths("/camunda/**");
    static final RequestMatcher WEBAPPS_API = paths("/camunda/api/**");
    static final RequestMatcher ENGINE_IN_WEBAPPS = paths("/camunda/api/engine/**");
    static final RequestMatcher OWN_LOGINS_OF_WEBAPPS =
            paths("/camunda/api/admin/setup/**", "/camunda/api/admin/auth/user/*/login/**");
    static final RequestMatcher WHO_AM_I_OF_WEBAPPS =
            withDefaults().matcher(HttpMethod.GET, "/camunda/api/admin/auth/user/default");
    static final RequestMatcher FOR_ADMINISTRATORS = paths(
            "/camunda/app/cockpit/**",
            "/camunda/api/cockpit/**",
            "/camunda/app/admin/**",
            "/camunda/api/admin/**",
            "/actuator/**");
    static final RequestMatcher FILES = paths(
            "/webjars/**",
            "/css/**",
            "/js/**",
            "/favicon.ico",
            "/favicon.svg",
            "/camunda/lib/**",
            "/camunda/assets/**",
            "/camunda/favicon.ico");
    /** Open to the world and to no account: a form is known by the secret in its address, which a token adds nothing to. */
    static final RequestMatcher INTEREST = paths("/intresseanmalan", "/intresseanmalan/**");

    static final RequestMatcher OPEN = paths(
            LoginOutcome.PAGE,
            "/tillganglighet",
            "/konto/lank/*",
            "/glomt-losenordet",
            "/actuator/health/**",
            "/webjars/picocss__pico/**",
            "/css/**",
            "/js/autosave.js",
            "/js/kept.js",
            "/favicon.ico",
            "/favicon.svg");

    /** What is open, what ends a login, and what asks for a login before anything is read. */
    static final RequestMatcher UNREAD = new OrRequestMatcher(OPEN, INTEREST, WEBAPPS_API, paths("/logout"));

    /** Where a form may bring a file. */
    static final RequestMatcher FOR_FILES = paths(
            "/inforanden/*/punkter/*/underlag", "/inforanden/*/overenskommelse/planer/*", "/overenskommelsemallar");

    private static final long KILOBYTE = 1024;

    private Addresses() {}

    /** How large what is sent to a page may be; what Tasklist and its like send is bounded where it is read. */
    static List<Bound> boundsOfPages(long largestUpload) {
        return List.of(
                new Bound(new OrRequestMatcher(FOR_FILES, WEBAPPS_API), largestUpload, true),
                new Bound(INTEREST, 256 * KILOBYTE, false),
                new Bound(OPEN, 16 * KILOBYTE, false),
                new Bound(AnyRequestMatcher.INSTANCE, 2 * KILOBYTE * KILOBYTE, false));
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(
                Stream.of(patterns).<RequestMatcher>map(withDefaults()::matcher).toList());
    }
}
