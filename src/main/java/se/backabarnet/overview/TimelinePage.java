package se.backabarnet.overview;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.backabarnet.account.AccountService;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.security.Person;
import se.backabarnet.web.Paging;

/** What happened in a rollout, the latest first. */
@Controller
class TimelinePage {

    private static final int SIZE = 50;

    private final Timeline timeline;
    private final AccountService accounts;
    private final RolloutAccess access;

    TimelinePage(Timeline timeline, AccountService accounts, RolloutAccess access) {
        this.timeline = timeline;
        this.accounts = accounts;
        this.access = access;
    }

    @GetMapping("/inforanden/{rolloutId}/handelser")
    String show(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @RequestParam(defaultValue = "1") int sida,
            Model model) {
        model.addAttribute("rollout", access.readable(person, rolloutId));
        int page = Paging.page(sida);
        Page<Happening> shown = timeline.latestFirst(rolloutId, page - 1, SIZE);
        model.addAttribute("happenings", shown.getContent());
        model.addAttribute(
                "names",
                accounts.names(shown.stream()
                        .flatMap(happening -> Stream.of(happening.who(), happening.onBehalfOf()))
                        .toList()));
        String address = "/inforanden/" + rolloutId + "/handelser?sida=";
        model.addAttribute("page", page);
        Paging.links(model, page, shown.hasNext(), number -> address + number);
        return "overview/timeline";
    }
}
