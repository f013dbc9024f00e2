package se.backabarnet.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * Refuses, beside what Spring Security refuses anyhow, a path with plain letters or digits spelled as escapes. Tomcat
 * decodes them when it looks for the servlet, the engine's web applications do not when they look for their rules, and
 * no honest client sends them.
 */
@Component
class PlainPathFirewall extends StrictHttpFirewall {

    private static final Pattern ESCAPED_LETTER_OR_DIGIT = Pattern.compile("%(3[0-9]|[46][1-9a-fA-F]|[57][0-9aA])");

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (ESCAPED_LETTER_OR_DIGIT.matcher(request.getRequestURI()).find()) {
            throw new RequestRejectedException("The path holds a letter or a digit spelled as an escape");
        }
        return super.getFirewalledRequest(request);
    }
}
