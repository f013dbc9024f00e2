package se.backabarnet.party;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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

/** The services that a party brings along, one page for each. */
@Controller
@RequestMapping("/inforanden/{rolloutId}/parter/{partyId}/verksamheter")
class ServicePages {

    private static final String LIST = "redirect:/inforanden/{rolloutId}/parter";

    private final PartyService parties;
    private final HandbookRoles handbook;
    private final PartyAccess editing;

    ServicePages(PartyService parties, HandbookRoles handbook, PartyAccess editing) {
        this.parties = parties;
        this.handbook = handbook;
        this.editing = editing;
    }

    @GetMapping("/ny")
    String askNew(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID partyId,
            Model model) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        return page(rollout, known(rolloutId, partyId), null, new ServiceForm(), model);
    }

    @PostMapping("/ny")
    String add(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID partyId,
            @ModelAttribute("form") ServiceForm form,
            BindingResult errors,
            Model model) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        PartyView party = known(rolloutId, partyId);
        boolean done = Refusals.done(errors, () -> parties.addService(rolloutId, partyId, form.details(handbook)));
        return done ? LIST : page(rollout, party, null, form, model);
    }

    @GetMapping("/{serviceId}")
    String askChange(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID partyId,
            @PathVariable UUID serviceId,
            Model model) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        PartyView party = known(rolloutId, partyId);
        PartyView.ServiceView service = known(party, serviceId);
        return page(rollout, party, service, ServiceForm.of(service), model);
    }

    @PostMapping("/{serviceId}")
    String change(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID partyId,
            @PathVariable UUID serviceId,
            @ModelAttribute("form") ServiceForm form,
            BindingResult errors,
            Model model) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        PartyView party = known(rolloutId, partyId);
        PartyView.ServiceView service = known(party, serviceId);
        boolean done = Refusals.done(
                errors, () -> parties.updateService(rolloutId, partyId, serviceId, form.details(handbook)));
        return done ? LIST : page(rollout, party, service, form, model);
    }

    @PostMapping("/{serviceId}/ta-bort")
    String remove(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID partyId,
            @PathVariable UUID serviceId,
            RedirectAttributes redirect) {
        editing.editable(person, rolloutId);
        known(known(rolloutId, partyId), serviceId);
        Refusals.done(redirect, () -> parties.removeService(rolloutId, partyId, serviceId));
        return LIST;
    }

    private String page(
            RolloutSummary rollout, PartyView party, PartyView.ServiceView service, ServiceForm form, Model model) {
        Map<String, String> kinds = new LinkedHashMap<>();
        handbook.requiredServices().forEach(required -> kinds.put(required.code(), required.label()));
        model.addAttribute("rollout", rollout);
        model.addAttribute("party", party);
        model.addAttribute("service", service);
        model.addAttribute("form", form);
        model.addAttribute("kinds", kinds);
        return "party/service";
    }

    private PartyView known(UUID rolloutId, UUID partyId) {
        return parties.find(rolloutId, partyId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static PartyView.ServiceView known(PartyView party, UUID serviceId) {
        return party.services().stream()
                .filter(service -> service.id().equals(serviceId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
