package se.backabarnet.party;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.support.MessageSourceAccessor;
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
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;
import se.backabarnet.web.Refusals;

/** On which the parties of a rollout are added, changed and removed. */
@Controller
@RequestMapping("/inforanden/{rolloutId}/parter")
class PartyPages {

    private static final String LIST = "redirect:/inforanden/{rolloutId}/parter";

    private final PartyService parties;
    private final PartyAccess editing;
    private final MessageSourceAccessor messages;

    PartyPages(PartyService parties, PartyAccess editing, MessageSourceAccessor messages) {
        this.parties = parties;
        this.editing = editing;
        this.messages = messages;
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
        if (!Refusals.done(errors, () -> parties.add(rolloutId, form.details(), person.id()))) {
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
        if (!Refusals.done(
                errors, () -> parties.update(rolloutId, partyId, form.getVersion(), form.details(), person.id()))) {
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
        if (Refusals.done(redirect, () -> parties.remove(rolloutId, partyId))) {
            redirect.addFlashAttribute("saved", text("party.removed", party.name()));
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
        return parties.find(rolloutId, partyId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments);
    }
}
