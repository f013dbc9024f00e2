package se.backabarnet.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import se.backabarnet.web.PlainJson;

/**
 * Refuses a query of the engine's interface that asks for more than any page or honest program does, before the database
 * has to plan it, and answers a list without a length with as many rows as one may ask for.
 */
class QueryBounds extends OncePerRequestFilter {

    private static final Set<String> SENT = Set.of(HttpMethod.POST.name(), HttpMethod.PUT.name());

    private final ObjectMapper json;
    private final RefusalToProgram refusal;

    QueryBounds(ObjectMapper json, RefusalToProgram refusal) {
        this.json = json;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = EngineApiAuthorization.belowRoot(request).orElse(null);
        if (path == null) {
            chain.doFilter(request, response);
        } else if (EngineQuery.isTooLarge(request.getQueryString()) || hasTooLargeBody(path, request)) {
            refusal.write(
                    response,
                    HttpStatus.BAD_REQUEST,
                    refusal.text(
                            "refused.query",
                            EngineQuery.MOST_CONDITIONS,
                            EngineQuery.MOST_VALUES,
                            EngineQuery.MOST_ROWS));
        } else if (EngineQuery.isListWithoutLength(path, request.getQueryString())) {
            chain.doFilter(new WithLength(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean hasTooLargeBody(String path, HttpServletRequest request) throws IOException {
        if (!SENT.contains(request.getMethod()) || !EngineQuery.isSentTo(path) || !PlainJson.isIn(request)) {
            return false;
        }
        byte[] body = request.getInputStream().readNBytes(EngineQuery.LARGEST_BODY + 1);
        return body.length > EngineQuery.LARGEST_BODY || EngineQuery.isTooLarge(body, json);
    }

    private static final class WithLength extends HttpServletRequestWrapper {

        WithLength(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            String asked = super.getQueryString();
            return "maxResults=" + EngineQuery.MOST_ROWS + (asked == null ? "" : "&" + asked);
        }
    }
}
