package se.backabarnet.model;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.account.AccountService;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.security.Person;
import se.backabarnet.web.Refusals;

/** What moving a rollout to the newest versions comes to, and doing it. */
@Controller
@RequestMapping(MovePages.PATH)
class MovePages {

    static final String PATH = ModelPages.PATH + "/inforanden/{rolloutId}";

    private final MoveService moves;
    private final AccountService accounts;
    private final RolloutAccess rollouts;
    private final MessageSourceAccessor messages;

    MovePages(MoveService moves, AccountService accounts, RolloutAccess rollouts, MessageSourceAccessor messages) {
        this.moves = moves;
        this.accounts = accounts;
        this.rollouts = rollouts;
        this.messages = messages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, Model model) {
        MovePreview preview = moves.preview(person, rolloutId);
        model.addAttribute("preview", preview);
        model.addAttribute("rollout", preview.rollout());
        model.addAttribute("seesRollout", rollouts.seesAll(person));
        model.addAttribute(
                "names",
                accounts.names(preview.moves().stream()
                        .flatMap(move -> move.kept().stream())
                        .map(kept -> kept.task().assignee())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        return "model/move";
    }

    @PostMapping
    String move(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @RequestParam String agreed,
            RedirectAttributes redirect) {
        if (Refusals.done(redirect, () -> moves.move(person, rolloutId, agreed))) {
            redirect.addFlashAttribute("done", messages.getMessage("move.done"));
        }
        return "redirect:" + PATH;
    }
}
