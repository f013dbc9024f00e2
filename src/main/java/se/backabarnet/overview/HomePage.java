package se.backabarnet.overview;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** The way in: one's rollouts, and the way to one's tasks. */
@Controller
class HomePage {

    private static final int PAGE_SIZE = 50;

    private final RolloutService rollouts;
    private final RolloutAccess access;

    HomePage(RolloutService rollouts, RolloutAccess access) {
        this.rollouts = rollouts;
        this.access = access;
    }

    @GetMapping("/")
    String show(@AuthenticationPrincipal Person person, @RequestParam(defaultValue = "0") int sida, Model model) {
        int page = Math.max(0, sida);
        List<RolloutSummary> shown =
                access.seesAll(person) ? rollouts.page(page, PAGE_SIZE) : rollouts.inAreas(access.areas(person));
        model.addAttribute("rollouts", shown);
        model.addAttribute("page", page);
        model.addAttribute("more", access.seesAll(person) && shown.size() == PAGE_SIZE);
        return "overview/home";
    }
}
