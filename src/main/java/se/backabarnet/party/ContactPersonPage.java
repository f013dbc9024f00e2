package se.backabarnet.party;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;
import se.backabarnet.web.Refusals;

/** On which the national process team chooses a rollout's contact person among themselves. */
@Controller
@RequestMapping("/inforanden/{rolloutId}/deltagare/kontaktperson")
class ContactPersonPage {

    private final ContactPersonService contactPersons;
    private final PartyAccess editing;

    ContactPersonPage(ContactPersonService contactPersons, PartyAccess editing) {
        this.contactPersons = contactPersons;
        this.editing = editing;
    }

    @GetMapping
    String ask(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, Model model) {
        RolloutSummary rollout = editing.withContactPersonChosenBy(person, rolloutId);
        ContactPersonForm form = new ContactPersonForm();
        contactPersons.current(rolloutId).ifPresent(form::setPerson);
        return page(rollout, form, model);
    }

    @PostMapping
    String choose(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @ModelAttribute("form") ContactPersonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = editing.withContactPersonChosenBy(person, rolloutId);
        if (!Refusals.done(errors, () -> contactPersons.choose(rolloutId, form.getPerson(), person.id()))) {
            return page(rollout, form, model);
        }
        redirect.addFlashAttribute("contactPersonChosen", true);
        return "redirect:/inforanden/{rolloutId}/deltagare";
    }

    private String page(RolloutSummary rollout, ContactPersonForm form, Model model) {
        Map<String, String> candidates = new LinkedHashMap<>();
        contactPersons.candidates().forEach(candidate -> candidates.put(candidate.id(), candidate.name()));
        model.addAttribute("rollout", rollout);
        model.addAttribute("form", form);
        model.addAttribute("candidates", candidates);
        return "party/contact-person";
    }
}
