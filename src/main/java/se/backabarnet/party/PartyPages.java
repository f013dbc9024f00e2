package se.backabarnet.party;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import se.backabarnet.RefusedException;
import se.backabarnet.account.AccountService;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** The parties of a rollout: seen by everybody in the area, changed by those who may. */
@Controller
@RequestMapping("/inforanden/{rolloutId}/parter")
class PartyPages {

    private static final String LIST = "redirect:/inforanden/{rolloutId}/parter";

    private final PartyService parties;
    private final HandbookRoles handbook;
    private final AccountService accounts;
    private final RolloutAccess access;
    private final PartyAccess editing;
    private final MessageSource messages;

    PartyPages(
            PartyService parties,
            HandbookRoles handbook,
            AccountService accounts,
            RolloutAccess access,
            PartyAccess editing,
            MessageSource messages) {
        this.parties = parties;
        this.handbook = handbook;
        this.accounts = accounts;
        this.access = access;
        this.editing = editing;
        this.messages = messages;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, Model model) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        List<PartyView> all = parties.parties(rolloutId);
        model.addAttribute("rollout", rollout);
        model.addAttribute("parties", all);
        model.addAttribute(
                "signatories",
                accounts.names(all.stream().map(PartyView::signatory).toList()));
        model.addAttribute("editable", editing.mayEdit(person, rollout));
        model.addAttribute("requiredServices", handbook.requiredServices());
        model.addAttribute("covered", covered(all));
        return "party/parties";
    }

    private static Set<String> covered(List<PartyView> parties) {
        return parties.stream()
                .flatMap(party -> party.services().stream())
                .map(PartyView.ServiceView::required)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @GetMapping("/ny")
    String askNew(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, Model model) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        return party(rollout, null, new PartyForm(), model);
    }

    @PostMapping("/ny")
    String add(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @ModelAttribute("form") PartyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        if (!done(errors, () -> parties.add(rolloutId, form.details(), person.id()))) {
            return party(rollout, null, form, model);
        }
        redirect.addFlashAttribute("saved", text("party.added", form.getName()));
        return LIST;
    }

    @GetMapping("/{partyId}")
    String askChange(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID partyId,
            Model model) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        PartyView party = known(rolloutId, partyId);
        return party(rollout, party, PartyForm.of(party), model);
    }

    @PostMapping("/{partyId}")
    String change(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID partyId,
            @ModelAttribute("form") PartyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        PartyView party = known(rolloutId, partyId);
        if (!done(errors, () -> parties.update(rolloutId, partyId, form.getVersion(), form.details(), person.id()))) {
            return party(rollout, party, form, model);
        }
        redirect.addFlashAttribute("saved", text("party.changed", form.getName()));
        return LIST;
    }

    @PostMapping("/{partyId}/ta-bort")
    String remove(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID partyId,
            RedirectAttributes redirect) {
        editing.editable(person, rolloutId);
        PartyView party = known(rolloutId, partyId);
        try {
            parties.remove(rolloutId, partyId);
            redirect.addFlashAttribute("saved", text("party.removed", party.name()));
        } catch (RefusedException refusal) {
            redirect.addFlashAttribute("problem", refusal.getMessage());
        }
        return LIST;
    }

    private String party(RolloutSummary rollout, PartyView party, PartyForm form, Model model) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (PartyKind kind : PartyKind.values()) {
            kinds.put(kind.name(), text("party.kind." + kind));
        }
        model.addAttribute("rollout", rollout);
        model.addAttribute("party", party);
        model.addAttribute("form", form);
        model.addAttribute("kinds", kinds);
        return "party/party";
    }

    private PartyView known(UUID rolloutId, UUID partyId) {
        return parties.parties(rolloutId).stream()
                .filter(party -> party.id().equals(partyId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether it could be done; if not, the form's errors say why. */
    static boolean done(BindingResult errors, Runnable action) {
        if (!errors.hasErrors()) {
            try {
                action.run();
            } catch (RefusedException refusal) {
                RefusedFieldException.show(refusal, errors);
            }
        }
        return !errors.hasErrors();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
