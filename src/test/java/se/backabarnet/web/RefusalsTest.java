package se.backabarnet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import se.backabarnet.RefusedException;
import se.backabarnet.RefusedFieldException;

/** What cannot be done is said on the page, at its place, and never as an error page. */
class RefusalsTest {

    private final BindingResult errors = new MapBindingResult(Map.of("name", ""), "form");
    private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

    @Test
    void aRefusalStandsAboveTheFormOrAtItsField() {
        assertThat(Refusals.done(errors, refusing(new RefusedException("Det går inte."))))
                .isFalse();
        assertThat(errors.getGlobalError().getDefaultMessage()).isEqualTo("Det går inte.");
    }

    @Test
    void aRefusalThatIsAboutAFieldStandsThere() {
        assertThat(Refusals.done(errors, refusing(new RefusedFieldException("name", "Namnet saknas."))))
                .isFalse();
        assertThat(errors.getFieldError("name").getDefaultMessage()).isEqualTo("Namnet saknas.");
    }

    @Test
    void aFormOfOneFieldSaysEverythingThere() {
        assertThat(Refusals.done(errors, "name", refusing(new RefusedException("För långt."))))
                .isFalse();
        assertThat(errors.getFieldError("name").getDefaultMessage()).isEqualTo("För långt.");
    }

    @Test
    void whoeverComesSecondIsToldSo() {
        RuntimeException second = new OptimisticLockingFailureException("version 3 expected");

        assertThat(Refusals.done(errors, refusing(second))).isFalse();
        assertThat(Refusals.done(redirect, refusing(second))).isFalse();

        assertThat(errors.getGlobalError().getDefaultMessage()).contains("i samma stund");
        assertThat(redirect.getFlashAttributes().get("problem").toString()).contains("i samma stund");
    }

    @Test
    void whatIsWrongAlreadyIsNotTried() {
        errors.rejectValue("name", "typeMismatch", "Fel.");

        assertThat(Refusals.done(errors, refusing(new AssertionError()))).isFalse();
    }

    @Test
    void whatIsDoneIsDoneAndWhatIsBrokenIsNoRefusal() {
        assertThat(Refusals.done(errors, () -> {})).isTrue();
        assertThat(Refusals.done(redirect, () -> {})).isTrue();
        assertThat(redirect.getFlashAttributes()).isEmpty();
        assertThatThrownBy(() -> Refusals.done(errors, refusing(new IllegalStateException())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Runnable refusing(Throwable thrown) {
        return () -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        };
    }
}
