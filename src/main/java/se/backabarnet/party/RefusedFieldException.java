package se.backabarnet.party;

import org.springframework.validation.BindingResult;
import se.backabarnet.RefusedException;

/** A refusal that is about one thing that was typed, so that a page can say it there. */
class RefusedFieldException extends RefusedException {

    private final String field;

    /** @param field the property's name, the same in what is checked and in the pages' forms */
    RefusedFieldException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Puts a refusal where the person sees it: at its field when it is about one, otherwise above the form. */
    static void show(RefusedException refusal, BindingResult errors) {
        if (refusal instanceof RefusedFieldException known) {
            errors.rejectValue(known.field, "refused", refusal.getMessage());
        } else {
            errors.reject("refused", refusal.getMessage());
        }
    }
}
