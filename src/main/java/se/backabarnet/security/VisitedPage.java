package se.backabarnet.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.UrlUtils;

/**
 * Remembers which page somebody wanted before the login, and nothing that her browser fetched by itself. What follows a
 * {@code #} in a link never reaches the server: the browser carries it over the redirects and the login form.
 */
class VisitedPage extends HttpSessionRequestCache {

    private static final String WANTED = VisitedPage.class.getName();

    VisitedPage() {
        setSessionAttrName(WANTED);
        setMatchingRequestParameterName(null);
        setRequestMatcher(VisitedPage::isPage);
    }

    /**
     * Remembers the page from which a form came too late. Only what its address says behind this application's own: nobody
     * is led elsewhere. A page that was itself the answer to a form cannot be asked for again.
     */
    void saveWhereFilledIn(HttpServletRequest form) {
        try {
            URI page = new URI(String.valueOf(form.getHeader(HttpHeaders.REFERER)));
            if (page.getHost() != null && !form.getRequestURI().equals(page.getRawPath())) {
                form.getSession().setAttribute(WANTED, new SimpleSavedRequest(ofThisApplication(form, page)));
            }
        } catch (URISyntaxException e) {
            // no page to go back to: the login leads to the start page
        }
    }

    private static String ofThisApplication(HttpServletRequest request, URI page) {
        return UrlUtils.buildFullRequestUrl(
                request.getScheme(),
                request.getServerName(),
                request.getServerPort(),
                page.getRawPath(),
                page.getRawQuery());
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
