package se.backabarnet.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * What an error page, or the JSON in its stead, tells: what went wrong and what to do, in Swedish and with nothing of
 * the inside, and the reference under which the inside is logged.
 */
@Component
class ErrorDetails extends DefaultErrorAttributes {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorDetails.class);

    private final MessageSourceAccessor messages;

    ErrorDetails(MessageSourceAccessor messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest webRequest, ErrorAttributeOptions options) {
        HttpServletRequest request = ((ServletWebRequest) webRequest).getRequest();
        int status = statusOf(webRequest);
        String reference = RequestReference.of(request);
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOG.error("Error page {} shown with reference {}", status, reference, getError(webRequest));
        } else {
            LOG.info("Error page {} shown with reference {}", status, reference);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("status", status);
        HttpStatus known = HttpStatus.resolve(status);
        details.put("type", known == null ? HttpStatus.BAD_REQUEST.name() : known.name());
        String kind = kindOf(status, request);
        details.put("title", text(kind, "title"));
        details.put("message", said(request).orElseGet(() -> text(kind, "message")));
        details.put(RequestReference.NAME, reference);
        return details;
    }

    /** A form from before the last login is refused as a forged one is, but nothing is amiss with the person's roles. */
    private static String kindOf(int status, HttpServletRequest request) {
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return "tooOld";
        }
        return request.getAttribute(PageErrors.REFUSED) == null ? String.valueOf(status) : "refused";
    }

    /** What was refused, in the words of the one who refused it. */
    private Optional<String> said(HttpServletRequest request) {
        Object refused = request.getAttribute(PageErrors.REFUSED);
        return refused instanceof Mistake mistake
                ? Optional.of(mistake.words(messages))
                : Optional.ofNullable((String) refused);
    }

    private String text(String kind, String part) {
        String general = messages.getMessage("error." + part);
        return messages.getMessage("error." + kind + "." + part, general);
    }

    private static int statusOf(WebRequest request) {
        Object status = request.getAttribute("jakarta.servlet.error.status_code", RequestAttributes.SCOPE_REQUEST);
        return status instanceof Integer code ? code : HttpStatus.INTERNAL_SERVER_ERROR.value();
    }
}
