package se.backabarnet.interest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.RefusedException;
import se.backabarnet.security.RequestThrottle;

/** Takes in what anybody in the world types: measures it, and keeps what may be kept. */
@Component
class InterestIntake {

    /** A field that no person sees. */
    static final String TRAP = "webbplats";

    private static final String VERSION = "version";
    private static final long LARGEST = 200_000;

    private final InterestDrafts drafts;
    private final RequestThrottle throttle;

    InterestIntake(InterestDrafts drafts, RequestThrottle throttle) {
        this.drafts = drafts;
        this.throttle = throttle;
    }

    /**
     * Reads what was sent.
     *
     * @throws ResponseStatusException when it is larger than any form can be
     */
    InterestForm read(Map<String, String> fields, HttpServletRequest request) {
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LARGEST) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        return InterestForm.read(fields);
    }

    /**
     * Keeps a new draft.
     *
     * @throws DraftNotKeptException when it names a person, or too many come from here
     */
    InterestDrafts.Kept begin(InterestForm form, HttpServletRequest request) {
        checkForPeople(form);
        if (!isAdmitted("interest-draft", "", request)) {
            throw new DraftNotKeptException(HttpStatus.TOO_MANY_REQUESTS, problem(form, "tooOften"));
        }
        return drafts.begin(form);
    }

    /**
     * Keeps a draft that is there already.
     *
     * @throws DraftNotKeptException when it names a person, or was changed meanwhile, or cannot be changed any more
     */
    InterestDrafts.Kept keep(String token, InterestForm form, Map<String, String> fields) {
        checkForPeople(form);
        try {
            return drafts.save(token, form, version(fields));
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw new DraftNotKeptException(HttpStatus.CONFLICT, problem(form, "changedMeanwhile"));
        } catch (RefusedException closed) {
            throw new DraftNotKeptException(HttpStatus.GONE, problem(form, "closed"));
        }
    }

    boolean isAdmitted(String action, String subject, HttpServletRequest request) {
        try {
            throttle.count(action, subject, request.getRemoteAddr());
            return true;
        } catch (RefusedException tooOften) {
            return false;
        }
    }

    static BindingResult problem(InterestForm form, String what) {
        BindingResult problems = new BeanPropertyBindingResult(form, "form");
        problems.reject("interest.error." + what);
        return problems;
    }

    private void checkForPeople(InterestForm form) {
        BindingResult found = drafts.checkForPeople(form);
        if (found.hasErrors()) {
            throw new DraftNotKeptException(HttpStatus.UNPROCESSABLE_ENTITY, found);
        }
    }

    private static Integer version(Map<String, String> fields) {
        String version = fields.getOrDefault(VERSION, "");
        return version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }
}
