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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Refuses a program, or the scripts of a web application, with a status and a short JSON body of the engine's own form
 * ({@code type}, {@code message}), and never with a page. With a challenge it also asks for Basic.
 */
class RefusalAsJson implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;
    private final MessageSourceAccessor messages;
    private final boolean challenge;

    RefusalAsJson(ObjectMapper json, MessageSourceAccessor messages, boolean challenge) {
        this.json = json;
        this.messages = messages;
        this.challenge = challenge;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof LoginThrottledException throttled) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.seconds()));
            write(response, HttpStatus.TOO_MANY_REQUESTS, text("refused.wait", throttled.seconds()));
            return;
        }
        if (challenge) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Backa barnet\", charset=\"UTF-8\"");
        }
        write(response, HttpStatus.UNAUTHORIZED, text("refused.login"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, text("refused.role"));
    }

    private void write(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), new Refusal(status.name(), message));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private record Refusal(String type, String message) {}
}
