package se.backabarnet.web;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.RefusedException;
import se.backabarnet.RefusedFieldException;

/**
 * Does what a page is asked for, or lets the page say why it cannot be done: in the words of the refusal, or that somebody
 * else was faster. Nothing has changed then, and nothing that was typed is lost.
 */
public final class Refusals {

    private static final String CODE = "refused";
    private static final String FASTER = "Någon annan ändrade samma sak i samma stund, så det du valde gjordes inte."
            + " Ladda om sidan och se vad som gäller nu.";

    private Refusals() {}

    /**
     * Does what a form asks, unless something is wrong with it already. A refusal stands at its field when it is about one,
     * otherwise above the form.
     *
     * @return whether it was done
     */
    public static boolean done(BindingResult errors, Runnable action) {
        return done(errors, null, action);
    }

    /** The same for a form in which every refusal is about one field. */
    public static boolean done(BindingResult errors, String field, Runnable action) {
        if (!errors.hasErrors()) {
            try {
                action.run();
            } catch (RefusedFieldException refusal) {
                errors.rejectValue(refusal.field(), CODE, refusal.getMessage());
            } catch (RefusedException refusal) {
                reject(errors, field, refusal.getMessage());
            } catch (ConcurrencyFailureException faster) {
                reject(errors, field, FASTER);
            }
        }
        return !errors.hasErrors();
    }

    private static void reject(BindingResult errors, String field, String words) {
        if (field == null) {
            errors.reject(CODE, words);
        } else {
            errors.rejectValue(field, CODE, words);
        }
    }

    /**
     * Does what a button asks that has no field; the page that is shown next says a refusal as its {@code problem}.
     *
     * @return whether it was done
     */
    public static boolean done(RedirectAttributes redirect, Runnable action) {
        try {
            action.run();
            return true;
        } catch (RefusedException refusal) {
            redirect.addFlashAttribute("problem", refusal.getMessage());
        } catch (ConcurrencyFailureException faster) {
            redirect.addFlashAttribute("problem", FASTER);
        }
        return false;
    }
}
