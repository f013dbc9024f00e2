package se.backabarnet.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody take all threads or all connections to the database: of one person, and of those who are not logged in, only
 * so many requests are at work at the same moment, bodies that are still on their way included. One more is answered with
 * 429, to be sent again in a moment.
 */
class RunningRequests extends OncePerRequestFilter {

    private static final String STRANGERS = "strangers";

    private final Map<String, Integer> running = new ConcurrentHashMap<>();
    private final RequestProperties limits;
    private final RequestMatcher files;

    RunningRequests(RequestProperties limits, RequestMatcher files) {
        this.limits = limits;
        this.files = files;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return files.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof Person person) {
            run("person " + person.id(), limits.perPerson(), response, () -> chain.doFilter(request, response));
        } else {
            String address = "address " + LoginSubject.network(request.getRemoteAddr());
            run(
                    address,
                    limits.perAddress(),
                    response,
                    () -> run(STRANGERS, limits.ofStrangers(), response, () -> chain.doFilter(request, response)));
        }
    }

    private void run(String whose, int most, HttpServletResponse response, Work work)
            throws ServletException, IOException {
        if (!begin(whose, most)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        try {
            work.run();
        } finally {
            running.computeIfPresent(whose, (key, count) -> count == 1 ? null : count - 1);
        }
    }

    private boolean begin(String whose, int most) {
        int[] before = {0};
        running.compute(whose, (key, count) -> {
            before[0] = count == null ? 0 : count;
            return before[0] < most ? before[0] + 1 : count;
        });
        return before[0] < most;
    }

    @FunctionalInterface
    private interface Work {

        void run() throws ServletException, IOException;
    }
}
