package se.backabarnet.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Remembers which page somebody wanted before the login, and nothing that her browser fetched by itself. What follows a
 * {@code #} in a link never reaches the server: the browser carries it over the redirects and the login form.
 */
class VisitedPage extends HttpSessionRequestCache {

    VisitedPage() {
        setMatchingRequestParameterName(null);
        setRequestMatcher(VisitedPage::isPage);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("HX-Request") == null
                && !request.getServletPath().startsWith("/camunda/api");
    }
}
