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
import se.backabarnet.Groups;
import se.backabarnet.RefusedException;
import se.backabarnet.checklist.ChecklistService;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;
import se.backabarnet.signoff.SignOffPolicy;
import se.backabarnet.signoff.SignOffService;
import se.backabarnet.signoff.SignOffView;

/** A rollout's checklist, phase by phase, and the reopening of points. */
@Controller
@RequestMapping("/inforanden/{rolloutId}")
class RolloutPages {

    private static final int PHASES = 5;
    private static final String PAGE = "overview/rollout";

    private final ChecklistService checklist;
    private final SignOffService signOffs;
    private final SignOffPolicy policy;
    private final RolloutAccess access;

    RolloutPages(ChecklistService checklist, SignOffService signOffs, SignOffPolicy policy, RolloutAccess access) {
        this.checklist = checklist;
        this.signOffs = signOffs;
        this.policy = policy;
        this.access = access;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, Model model) {
        RolloutSummary rollout = access.readable(person, rolloutId);
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
        RolloutSummary rollout = access.readable(person, rolloutId);
        ItemView item = checklist.items(rolloutId).stream()
                .filter(candidate -> candidate.itemId().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mayReopen(person, rollout, item.phase())) {
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

    /** Those who sign a phase off, or decide at its gate, may reopen its points. */
    private boolean mayReopen(Person person, RolloutSummary rollout, int phase) {
        SignOffPolicy.Rule rule = policy.of(rollout.edition(), phase);
        return access.holds(person, rollout, rule.signerRole())
                || rule.gateNeeded() && access.holds(person, rollout, Groups.CONTACT_PERSON);
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
                            state.equals("OPEN") && mayReopen(person, rollout, phase));
                })
                .toList();
    }
}
