package se.backabarnet.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import se.backabarnet.web.Mistake;

/**
 * Answers what Spring Security takes for no honest request, such as one with a method that there is not. The error page
 * cannot say it: it would be rejected for the same reason.
 */
@Component
class RefusalByFirewall implements RequestRejectedHandler {

    private final RefusalAsJson refusal;
    private final MessageSourceAccessor messages;

    RefusalByFirewall(ObjectMapper json, MessageSourceAccessor messages) {
        this.refusal = new RefusalAsJson(json, messages, false);
        this.messages = messages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        boolean isKnown = Stream.of(HttpMethod.values()).anyMatch(method -> method.matches(request.getMethod()));
        Mistake mistake = isKnown ? Mistake.VALUE : Mistake.METHOD;
        refusal.write(response, mistake.status(), mistake.words(messages));
    }
}
