package se.backabarnet.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides by its head whether the body of a request is read: how large it may be, and whether it may hold files, depends on
 * where it is sent. Tomcat would drop the fields of a form that is too large, the token against forged requests among them,
 * and the person would be told that she lacks a role; and it would write a stranger's file to the disk to find that token.
 */
class BodyBounds extends OncePerRequestFilter {

    /**
     * @param largest in bytes
     * @param files whether it may come in parts, as forms with files do
     */
    record Bound(RequestMatcher where, long largest, boolean files) {}

    private final List<Bound> bounds;
    private final boolean lengthIsTold;

    /**
     * @param bounds the first that matches holds; the last matches everything
     * @param lengthIsTold whether a body has to say how large it is: browsers do, not all programs
     */
    BodyBounds(List<Bound> bounds, boolean lengthIsTold) {
        this.bounds = bounds;
        this.lengthIsTold = lengthIsTold;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bound bound = bounds.stream()
                .filter(each -> each.where().matches(request))
                .findFirst()
                .orElseThrow();
        if (lengthIsTold && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (!bound.files() && isInParts(request)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (request.getContentLengthLong() > bound.largest()) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isInParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
