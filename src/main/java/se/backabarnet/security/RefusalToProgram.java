package se.backabarnet.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Refuses a program, or the script of a page, with a status and a few words in JSON, and never with a page. */
abstract class RefusalToProgram implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String BASIC = "Basic realm=\"Backa barnet\", charset=\"UTF-8\"";

    private final ObjectMapper json;
    private final MessageSourceAccessor messages;

    RefusalToProgram(ObjectMapper json, MessageSourceAccessor messages) {
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
        if (asksForBasic(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC);
        }
        write(response, HttpStatus.UNAUTHORIZED, text("refused.login"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        write(
                response,
                HttpStatus.FORBIDDEN,
                text(refused instanceof CsrfException ? "refused.tooOld" : "refused.role"));
    }

    /** Whether whoever asks can log in with Basic. */
    abstract boolean asksForBasic(HttpServletRequest request);

    abstract String mediaType();

    /** What is written as JSON. */
    abstract Object body(HttpStatus status, String message);

    final void write(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        response.setStatus(status.value());
        response.setContentType(mediaType());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), body(status, message));
    }

    final String text(String key, Object... values) {
        return messages.getMessage(key, values);
    }
}
