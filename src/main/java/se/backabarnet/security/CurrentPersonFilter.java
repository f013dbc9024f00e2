package se.backabarnet.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Replaces what a session remembers about a person by what is recorded about her now, before anything is decided by it.
 * A removed role counts from the next request on; the session of a removed person ends, and so
 * do all that began with an earlier password.
 */
class CurrentPersonFilter extends OncePerRequestFilter {

    private final PersonLookup people;
    private final RequestMatcher files;

    CurrentPersonFilter(PersonLookup people, RequestMatcher files) {
        this.people = people;
        this.files = files;
    }

    /** Nothing about a file depends on who fetches it. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return files.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication remembered = SecurityContextHolder.getContext().getAuthentication();
        if (remembered != null && remembered.getPrincipal() instanceof Person person) {
            people.find(person.id())
                    .filter(now -> !now.hasOtherPasswordThan(person))
                    .ifPresentOrElse(CurrentPersonFilter::use, () -> SessionLife.end(request, LoginOutcome.ended()));
        }
        chain.doFilter(request, response);
    }

    private static void use(Person person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities()));
        SecurityContextHolder.setContext(context);
    }
}
