package se.backabarnet.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import se.backabarnet.web.ComesAgain;

/**
 * Ends a login for which its person has done nothing for the session's time, and every login after the longest time, and
 * lets the login page say so. What a page asks for by itself is nothing that a person does: it comes with the header
 * {@value #UNATTENDED} or as {@link ComesAgain}, keeps no session alive and changes nothing in it.
 */
class SessionLife extends OncePerRequestFilter {

    static final String UNATTENDED = "X-Unattended";

    private static final String LIFE = SessionLife.class.getName();

    /** How exactly the last activity is known: so often at most is a session written for it. */
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    private final Clock clock;
    private final Duration longest;
    private final RequestMatcher files;

    /** @param files what is fetched with a page, and belongs to nobody */
    SessionLife(Clock clock, SessionProperties settings, RequestMatcher files) {
        this.clock = clock;
        this.longest = settings.longest();
        this.files = files;
    }

    /** A login has just worked. */
    void begin(HttpServletRequest request) {
        Instant now = clock.instant();
        request.getSession().setAttribute(LIFE, new Life(now, now));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return files.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(LIFE) instanceof Life life) {
            Instant now = clock.instant();
            if (!now.isBefore(life.began().plus(longest))) {
                end(request, LoginOutcome.lastedLongest(longest));
            } else if (isAway(life, session, now)) {
                end(request, LoginOutcome.ended());
            } else if (!isUnattended(request) && !now.isBefore(life.active().plus(EXACTNESS))) {
                session.setAttribute(LIFE, new Life(life.began(), now));
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isAway(Life life, HttpSession session, Instant now) {
        int seconds = session.getMaxInactiveInterval();
        return seconds > 0 && !now.isBefore(life.active().plusSeconds(seconds));
    }

    static void end(HttpServletRequest request, LoginOutcome why) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        why.rememberFor(request);
    }

    private static boolean isUnattended(HttpServletRequest request) {
        return request.getHeader(UNATTENDED) != null || ComesAgain.byItself(request);
    }

    private record Life(Instant began, Instant active) implements Serializable {}
}
