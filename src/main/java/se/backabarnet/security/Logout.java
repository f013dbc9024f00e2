package se.backabarnet.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.StringUtils;

/**
 * Logging out, from a page of ours or from one of the engine's web applications, ends the one session there is. The web
 * applications send their token in a header, which no other site can make a browser do; without it the request goes on
 * to their own filter, which refuses it.
 */
class Logout implements LogoutSuccessHandler {

    private static final RequestMatcher FROM_PAGES =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout");
    private static final RequestMatcher FROM_WEBAPPS = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

    static RequestMatcher requested() {
        return new OrRequestMatcher(FROM_PAGES, Logout::isFromWebapps);
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        if (FROM_PAGES.matches(request)) {
            response.sendRedirect(request.getContextPath() + LoginOutcome.PAGE + "?" + LoginOutcome.LOGGED_OUT);
        }
    }

    private static boolean isFromWebapps(HttpServletRequest request) {
        return FROM_WEBAPPS.matches(request) && StringUtils.hasText(request.getHeader("X-XSRF-TOKEN"));
    }
}
