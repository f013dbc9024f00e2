package se.backabarnet.stop;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.Groups;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.security.Person;
import se.backabarnet.stop.StoppedRollouts.Attempt;

/** Lets an administrator try again what stopped a rollout; the rollout's page says what came of it. */
@Controller
class RetryPage {

    private final StopService service;
    private final Stops stops;
    private final RolloutAccess access;

    RetryPage(StopService service, Stops stops, RolloutAccess access) {
        this.service = service;
        this.stops = stops;
        this.access = access;
    }

    @PostMapping("/inforanden/{rolloutId}/forsok-igen")
    String retry(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, RedirectAttributes redirect) {
        access.readable(person, rolloutId);
        if (!person.isIn(Groups.ADMINISTRATORS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Attempt attempt = service.retry(rolloutId);
        boolean still = stops.of(rolloutId).isPresent();
        redirect.addFlashAttribute("retried", "stop.retried." + attempt + (still ? ".still" : ""));
        return "redirect:/inforanden/{rolloutId}";
    }
}
