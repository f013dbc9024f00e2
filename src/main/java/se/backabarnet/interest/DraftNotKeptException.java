package se.backabarnet.interest;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;

/** What was typed is not kept, and nothing else has changed. Carries it, and why, so that nothing is lost on the page. */
class DraftNotKeptException extends RuntimeException {

    private final HttpStatus status;
    private final transient BindingResult problems;

    DraftNotKeptException(HttpStatus status, BindingResult problems) {
        super("the draft is not kept: " + status);
        this.status = status;
        this.problems = problems;
    }

    HttpStatus status() {
        return status;
    }

    /** The form as it was typed, and what is wrong with it. */
    BindingResult problems() {
        return problems;
    }
}
