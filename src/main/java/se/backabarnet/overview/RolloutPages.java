package se.backabarnet.overview;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.RefusedException;
import se.backabarnet.checklist.ChecklistService;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;
import se.backabarnet.signoff.SignOffService;
import se.backabarnet.signoff.SignOffView;

/** A rollout's checklist, phase by phase, and the reopening of points. */
@Controller
@RequestMapping("/inforanden/{rolloutId}")
class RolloutPages {

    private static final int PHASES = 5;
    private static final String PAGE = "overview/rollout";

    private final RolloutService rollouts;
    private final ChecklistService checklist;
    private final SignOffService signOffs;
    private final RolloutAccess access;

    RolloutPages(RolloutService rollouts, ChecklistService checklist, SignOffService signOffs, RolloutAccess access) {
        this.rollouts = rollouts;
        this.checklist = checklist;
        this.signOffs = signOffs;
        this.access = access;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, Model model) {
        RolloutSummary rollout = rollout(person, rolloutId);
        model.addAttribute("rollout", rollout);
        model.addAttribute("phases", phases(person, rollout));
        return PAGE;
    }

    @PostMapping("/punkter/{itemId}/oppna")
    String reopen(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable String itemId,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = rollout(person, rolloutId);
        ItemView item = checklist.items(rolloutId).stream()
                .filter(candidate -> candidate.itemId().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!access.mayReopen(person, rollout, item.phase())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            checklist.reopen(rolloutId, itemId, reason, person.id());
        } catch (RefusedException refusal) {
            model.addAttribute("problem", refusal.getMessage());
            model.addAttribute("problemItem", itemId);
            model.addAttribute("reason", reason);
            return show(person, rolloutId, model);
        }
        redirect.addFlashAttribute("reopened", item.label());
        return "redirect:/inforanden/{rolloutId}";
    }

    private RolloutSummary rollout(Person person, UUID rolloutId) {
        RolloutSummary rollout =
                rollouts.find(rolloutId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        access.requireReader(person, rollout);
        return rollout;
    }

    private List<PhaseView> phases(Person person, RolloutSummary rollout) {
        Map<Integer, List<ItemView>> items =
                checklist.items(rollout.id()).stream().collect(Collectors.groupingBy(ItemView::phase));
        Map<Integer, List<SignOffView>> decisions = signOffs.decisions(rollout.id()).stream()
                .filter(decision -> decision.outcome() != null)
                .collect(Collectors.groupingBy(SignOffView::phase));
        return IntStream.rangeClosed(1, PHASES)
                .mapToObj(phase -> {
                    String state = rollout.stateOf(phase);
                    return new PhaseView(
                            phase,
                            state,
                            items.getOrDefault(phase, List.of()),
                            decisions.getOrDefault(phase, List.of()),
                            state.equals("OPEN") && access.mayReopen(person, rollout, phase));
                })
                .toList();
    }
}
