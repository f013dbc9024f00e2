package se.backabarnet.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;

/**
 * Refuses a call of our own interface with {@code application/problem+json}. Programs are asked for Basic; a page's
 * script is not, because the browser would open a window of its own for it.
 */
class RefusalAsProblem extends RefusalToProgram {

    private static final String SENT_BY_BROWSERS = "Sec-Fetch-Site";

    RefusalAsProblem(ObjectMapper json, MessageSourceAccessor messages) {
        super(json, messages);
    }

    /** The interface only reads: what is no GET is refused to everybody. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if ("GET".equals(request.getMethod())) {
            super.handle(request, response, refused);
        } else {
            write(response, HttpStatus.METHOD_NOT_ALLOWED, text("api.error.405"));
        }
    }

    @Override
    boolean asksForBasic(HttpServletRequest request) {
        return request.getHeader(SENT_BY_BROWSERS) == null;
    }

    @Override
    String mediaType() {
        return MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    }

    @Override
    Object body(HttpStatus status, String message) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message);
        problem.setTitle(text("refused.title"));
        return problem;
    }
}
