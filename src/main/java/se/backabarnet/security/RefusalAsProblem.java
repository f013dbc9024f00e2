package se.backabarnet.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Refuses a call of our own interface with {@code application/problem+json}. Programs are asked for Basic; a page's
 * script is not, because the browser would open a window of its own for it.
 */
class RefusalAsProblem implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SENT_BY_BROWSERS = "Sec-Fetch-Site";

    private final ObjectMapper json;
    private final MessageSourceAccessor messages;

    RefusalAsProblem(ObjectMapper json, MessageSourceAccessor messages) {
        this.json = json;
        this.messages = messages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof LoginThrottledException throttled) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.seconds()));
            write(response, HttpStatus.TOO_MANY_REQUESTS, text("refused.wait", throttled.seconds()));
            return;
        }
        if (request.getHeader(SENT_BY_BROWSERS) == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Backa barnet\", charset=\"UTF-8\"");
        }
        write(response, HttpStatus.UNAUTHORIZED, text("refused.login"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        boolean reading = "GET".equals(request.getMethod());
        write(
                response,
                reading ? HttpStatus.FORBIDDEN : HttpStatus.METHOD_NOT_ALLOWED,
                text(reading ? "refused.role" : "api.error.405"));
    }

    private void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(text("refused.title"));
        json.writeValue(response.getWriter(), problem);
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
