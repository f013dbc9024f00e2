package se.backabarnet.overview;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.Groups;
import se.backabarnet.account.AccountService;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ChecklistService;
import se.backabarnet.checklist.Deputies;
import se.backabarnet.checklist.ItemEvent;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.comment.CommentService;
import se.backabarnet.comment.CommentView;
import se.backabarnet.evidence.EvidenceService;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;
import se.backabarnet.signoff.SignOffPolicy;
import se.backabarnet.web.Refusals;

/** A point's own page: what was answered, its files, what happened to it, comments, and the way to open it again. */
@Controller
@RequestMapping("/inforanden/{rolloutId}/punkter/{itemId}")
class ItemPages {

    private static final String PAGE = "overview/item";
    private static final String BACK = "redirect:/inforanden/{rolloutId}/punkter/{itemId}";

    private final ItemRows items;
    private final Checklist checklist;
    private final ChecklistService changes;
    private final Deputies deputies;
    private final CommentService comments;
    private final EvidenceService evidence;
    private final ItemAnswers answers;
    private final AccountService accounts;
    private final SignOffPolicy policy;
    private final RolloutAccess access;

    ItemPages(
            ItemRows items,
            Checklist checklist,
            ChecklistService changes,
            Deputies deputies,
            CommentService comments,
            EvidenceService evidence,
            ItemAnswers answers,
            AccountService accounts,
            SignOffPolicy policy,
            RolloutAccess access) {
        this.items = items;
        this.checklist = checklist;
        this.changes = changes;
        this.deputies = deputies;
        this.comments = comments;
        this.evidence = evidence;
        this.answers = answers;
        this.accounts = accounts;
        this.policy = policy;
        this.access = access;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable String itemId,
            Model model) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        ItemRow row = row(person, rolloutId, itemId);
        List<ItemEvent> history = checklist.history(rolloutId, itemId);
        List<CommentView> said = comments.of(rolloutId, itemId);
        model.addAttribute("rollout", rollout);
        model.addAttribute("row", row);
        model.addAttribute("answers", answers.of(row.item().form(), row.item().answers()));
        model.addAttribute("files", evidence.keptOf(rolloutId, itemId));
        model.addAttribute("history", history);
        model.addAttribute("comments", said);
        model.addAttribute("names", accounts.names(everybodyIn(row, history, said)));
        model.addAttribute("mayReopen", row.item().isCompleted() && mayReopen(person, rollout, row.item()));
        for (String form : List.of("comment", "reopening")) {
            if (!model.containsAttribute(form)) {
                model.addAttribute(form, new CommentForm());
            }
        }
        return PAGE;
    }

    /** Whoever may see the rollout may comment: the area's people and the national process team. */
    @PostMapping("/kommentarer")
    String comment(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable String itemId,
            @ModelAttribute("comment") CommentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        ItemView item = row(person, rolloutId, itemId).item();
        String onBehalfOf = deputies.onBehalfOf(person, rollout, item).orElse(null);
        if (!Refusals.done(
                errors, "text", () -> comments.write(rolloutId, itemId, form.getText(), person.id(), onBehalfOf))) {
            return show(person, rolloutId, itemId, model);
        }
        redirect.addFlashAttribute("done", "item.commented");
        return BACK;
    }

    @PostMapping("/oppna")
    String reopen(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable String itemId,
            @ModelAttribute("reopening") CommentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        if (!mayReopen(person, rollout, row(person, rolloutId, itemId).item())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (!Refusals.done(errors, "text", () -> changes.reopen(rolloutId, itemId, form.getText(), person.id()))) {
            return show(person, rolloutId, itemId, model);
        }
        redirect.addFlashAttribute("done", "item.reopened");
        return BACK;
    }

    private ItemRow row(Person person, UUID rolloutId, String itemId) {
        return items.of(rolloutId, person).stream()
                .filter(row -> row.item().itemId().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** While the phase is open, those who sign it off, or decide at its gate. */
    private boolean mayReopen(Person person, RolloutSummary rollout, ItemView item) {
        SignOffPolicy.Rule rule = policy.of(rollout.edition(), item.phase());
        return rollout.isOpen(item.phase())
                && (access.holds(person, rollout, rule.signerRole())
                        || rule.gateNeeded() && access.holds(person, rollout, Groups.CONTACT_PERSON));
    }

    private static List<String> everybodyIn(ItemRow row, List<ItemEvent> history, List<CommentView> comments) {
        return Stream.of(
                        Stream.of(row.doneBy(), row.doneOnBehalfOf(), row.item().assignee()),
                        history.stream().map(ItemEvent::who),
                        history.stream().map(ItemEvent::onBehalfOf),
                        comments.stream().flatMap(said -> Stream.of(said.writtenBy(), said.onBehalfOf())))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }
}
