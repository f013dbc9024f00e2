package se.backabarnet.interest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.Groups;
import se.backabarnet.account.AccountService;
import se.backabarnet.checklist.ModelPoint;
import se.backabarnet.checklist.ModelPoints;
import se.backabarnet.security.Person;
import se.backabarnet.settings.ApplicationSettings;
import se.backabarnet.web.Paging;

/** The registrations that count, for the national process team. */
@Controller
@RequestMapping("/intresseanmalningar")
class InterestPages {

    private static final int PAGE_SIZE = 20;
    static final List<String> EDITIONS = List.of("hsv", "region");

    private final InterestRegister register;
    private final NotedPoints noted;
    private final ModelPoints models;
    private final AccountService accounts;
    private final ApplicationSettings settings;

    InterestPages(
            InterestRegister register,
            NotedPoints noted,
            ModelPoints models,
            AccountService accounts,
            ApplicationSettings settings) {
        this.register = register;
        this.noted = noted;
        this.models = models;
        this.accounts = accounts;
        this.settings = settings;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Person person, @RequestParam(defaultValue = "1") int sida, Model model) {
        requireTeam(person, HttpStatus.FORBIDDEN);
        int page = Paging.page(sida);
        Slice<InterestView> shown = register.page(page - 1, PAGE_SIZE);
        model.addAttribute("interests", shown.getContent());
        Paging.links(model, page, shown.hasNext(), number -> "/intresseanmalningar?sida=" + number);
        return "interest/list";
    }

    @GetMapping("/{interestId}")
    String show(@AuthenticationPrincipal Person person, @PathVariable UUID interestId, Model model) {
        requireTeam(person, HttpStatus.NOT_FOUND);
        InterestView interest =
                register.find(interestId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<InterestEvent.View> history = register.history(interestId);
        model.addAttribute("interest", interest);
        model.addAttribute("history", history);
        model.addAttribute(
                "names",
                accounts.names(history.stream().map(InterestEvent.View::who).toList()));
        model.addAttribute("assessment", register.assessment(interestId).orElse(null));
        model.addAttribute("taskUrl", interest.taskId() == null ? null : settings.taskUrl(interest.taskId()));
        NotedPoints.Noted now =
                interest.taskId() == null ? null : noted.find(interestId).orElse(null);
        model.addAttribute("edition", now == null ? null : now.edition());
        model.addAttribute("points", now == null ? List.of() : shown(now));
        return "interest/show";
    }

    /** What is noted as reached already, by the names that the points have now. */
    private List<PointRow> shown(NotedPoints.Noted now) {
        List<PointRow> rows = now.lines().lines().map(PointRow::of).toList();
        Map<String, String> labels = rows.isEmpty()
                ? Map.of()
                : models.of(now.edition()).stream().collect(Collectors.toMap(ModelPoint::itemId, ModelPoint::label));
        rows.forEach(row -> row.setPoint(labels.getOrDefault(row.getPoint(), row.getPoint())));
        return rows;
    }

    static void requireTeam(Person person, HttpStatus otherwise) {
        if (!person.isIn(Groups.NATIONAL_PROCESS_TEAM)) {
            throw new ResponseStatusException(otherwise);
        }
    }
}
