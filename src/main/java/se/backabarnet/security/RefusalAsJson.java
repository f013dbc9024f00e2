package se.backabarnet.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Refuses a call of the engine's interface in the engine's own form ({@code type}, {@code message}). */
class RefusalAsJson extends RefusalToProgram {

    private final boolean challenge;

    /** @param challenge whether it asks for Basic: not where a browser has its session */
    RefusalAsJson(ObjectMapper json, MessageSourceAccessor messages, boolean challenge) {
        super(json, messages);
        this.challenge = challenge;
    }

    @Override
    boolean asksForBasic(HttpServletRequest request) {
        return challenge;
    }

    @Override
    String mediaType() {
        return MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    Object body(HttpStatus status, String message) {
        return new Refusal(status.name(), message);
    }

    private record Refusal(String type, String message) {}
}
