package se.backabarnet.web;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import se.backabarnet.PersonalNumber;

/**
 * Keeps personal numbers out of whatever is written into a form of any page: such a text never reaches the form's object,
 * and the page shows it again with the problem at its field ({@code typeMismatch.java.lang.String} in the messages).
 * Nothing is done with such a form by a page that acts through {@link Refusals}.
 */
@ControllerAdvice
class PersonalNumberGuard {

    /** They are compared with what is known, or never stored as they are. */
    private static final List<String> SECRETS = List.of("password", "again", "current");

    /** Ids and checksums, in which anything may stand. */
    private static final Pattern MADE_BY_PROGRAMS = Pattern.compile("[0-9a-fA-F-]{32,}");

    private final Clock clock;

    PersonalNumberGuard(Clock clock) {
        this.clock = clock;
    }

    @InitBinder
    void guard(WebDataBinder form, HttpServletRequest request) {
        boolean ofForm = form.getTarget() != null || form.getTargetType() != null;
        if (ofForm && request.getMethod().equals("POST")) {
            form.registerCustomEditor(String.class, new FreeText());
            SECRETS.forEach(secret -> form.registerCustomEditor(String.class, secret, new Anything()));
        }
    }

    private static class Anything extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(text);
        }
    }

    private final class FreeText extends Anything {

        @Override
        public void setAsText(String text) {
            if (!MADE_BY_PROGRAMS.matcher(text).matches() && PersonalNumber.isIn(text, LocalDate.now(clock))) {
                throw new IllegalArgumentException("a personal number");
            }
            super.setAsText(text);
        }
    }
}
