package se.backabarnet.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody take all threads or all connections to the database: of one person, and of those who are not logged in, only
 * so many requests are at work at the same moment, bodies that are still on their way included. A browser may send more for
 * one page: these wait for their turn. Those of which there is no end are answered with 429, to be sent again in a moment.
 */
class RunningRequests extends OncePerRequestFilter {

    private static final int SECONDS_OF_PATIENCE = 20;

    private final Map<String, Share> shares = new ConcurrentHashMap<>();
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
        Work work = () -> chain.doFilter(request, response);
        if (who != null && who.getPrincipal() instanceof Person person) {
            run("person " + person.id(), limits.perPerson(), limits.waitingPerPerson(), response, work);
        } else {
            String address = "address " + LoginSubject.network(request.getRemoteAddr());
            run(
                    address,
                    limits.perAddress(),
                    0,
                    response,
                    () -> run("strangers", limits.ofStrangers(), 0, response, work));
        }
    }

    private void run(String whose, int most, int waiting, HttpServletResponse response, Work work)
            throws ServletException, IOException {
        Share share = enter(whose, most, waiting);
        if (share == null) {
            refuse(response);
            return;
        }
        try {
            if (hasTurn(share)) {
                try {
                    work.run();
                } finally {
                    share.turns.release();
                }
            } else {
                refuse(response);
            }
        } finally {
            shares.computeIfPresent(whose, (key, same) -> --same.all == 0 ? null : same);
        }
    }

    private Share enter(String whose, int most, int waiting) {
        boolean[] entered = {false};
        Share share = shares.compute(whose, (key, there) -> {
            Share his = there == null ? new Share(most) : there;
            entered[0] = his.all < most + waiting;
            his.all += entered[0] ? 1 : 0;
            return his;
        });
        return entered[0] ? share : null;
    }

    private static boolean hasTurn(Share share) {
        try {
            return share.turns.tryAcquire(SECONDS_OF_PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private static final class Share {

        private final Semaphore turns;

        /** At work and waiting; changed while the map holds the entry. */
        private int all;

        Share(int most) {
            turns = new Semaphore(most);
        }
    }

    @FunctionalInterface
    private interface Work {

        void run() throws ServletException, IOException;
    }
}
