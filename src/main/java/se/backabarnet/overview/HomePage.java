package se.backabarnet.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.backabarnet.Groups;
import se.backabarnet.checklist.ModelPoints;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.security.Person;
import se.backabarnet.web.Paging;

/** The way in: what waits for one, one's rollouts, and for the national process team the areas that need it. */
@Controller
class HomePage {

    private static final int PAGE_SIZE = 10;
    private static final int MOST_TASKS = 8;
    private static final int MOST_AREAS = 5;

    private final WaitingTasks tasks;
    private final Standings standings;
    private final ModelPoints models;
    private final List<NationalMatter> matters;
    private final RolloutAccess access;
    private final Clock clock;

    HomePage(
            WaitingTasks tasks,
            Standings standings,
            ModelPoints models,
            List<NationalMatter> matters,
            RolloutAccess access,
            Clock clock) {
        this.tasks = tasks;
        this.standings = standings;
        this.models = models;
        this.matters = matters;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(@AuthenticationPrincipal Person person, @RequestParam(defaultValue = "1") int sida, Model model) {
        List<WaitingTasks.WaitingTask> waiting = tasks.of(person, MOST_TASKS + 1);
        model.addAttribute("tasks", waiting.subList(0, Math.min(MOST_TASKS, waiting.size())));
        model.addAttribute("moreTasks", waiting.size() > MOST_TASKS);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("national", access.seesAll(person));
        if (access.seesAll(person)) {
            model.addAttribute("needing", needing());
            model.addAttribute("administrator", person.isIn(Groups.ADMINISTRATORS));
            model.addAttribute("matters", matters);
        }
        int page = Paging.page(sida);
        Standings.StandingPage own = standings.page(AreaQuery.of(access.areas(person), page), PAGE_SIZE);
        model.addAttribute("rollouts", own.rows());
        model.addAttribute("noRollouts", noRollouts(person));
        model.addAttribute("ahead", models.ahead());
        Paging.links(model, page, page * PAGE_SIZE < own.total(), number -> "/?sida=" + number);
        return "overview/home";
    }

    /** Why there is nothing: process owners and the board have no area, and nobody is going to add them to one. */
    private static String noRollouts(Person person) {
        return Stream.of(Groups.PROCESS_OWNERS, Groups.BOARD)
                .filter(person::isIn)
                .map("home.none."::concat)
                .findFirst()
                .orElse("home.none");
    }

    /** The first few areas for every reason to look at them, and how many there are. */
    private Map<String, Standings.StandingPage> needing() {
        Map<String, Standings.StandingPage> needing = new LinkedHashMap<>();
        for (Attention attention : Attention.values()) {
            needing.put(attention.shown(), standings.page(AreaQuery.needing(attention), MOST_AREAS));
        }
        return needing;
    }
}
