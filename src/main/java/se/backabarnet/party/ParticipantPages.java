package se.backabarnet.party;

import java.time.Clock;
import java.time.LocalDate;
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

/** On which participants get, change and end their roles. */
@Controller
@RequestMapping("/inforanden/{rolloutId}/deltagare")
class ParticipantPages {

    private static final String LIST = "redirect:/inforanden/{rolloutId}/deltagare";
    private static final String SAVED = "saved";

    private final ParticipantService participants;
    private final PartyService parties;
    private final RoleNames names;
    private final PartyAccess editing;
    private final Clock clock;

    ParticipantPages(
            ParticipantService participants, PartyService parties, RoleNames names, PartyAccess editing, Clock clock) {
        this.participants = participants;
        this.parties = parties;
        this.names = names;
        this.editing = editing;
        this.clock = clock;
    }

    @GetMapping("/ny")
    String askNew(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, Model model) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        return post(rollout, null, PostForm.from(today()), model);
    }

    @PostMapping("/ny")
    String add(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @ModelAttribute("form") PostForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        if (!Refusals.done(errors, () -> participants.appoint(rolloutId, form.appointment(), person.id()))) {
            return post(rollout, null, form, model);
        }
        redirect.addFlashAttribute(SAVED, form.getName().strip());
        return LIST;
    }

    @GetMapping("/{participantId}/andra")
    String askChange(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID participantId,
            Model model) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        ParticipantView participant = known(rolloutId, participantId);
        return post(rollout, participant, PostForm.of(participant, today()), model);
    }

    @PostMapping("/{participantId}/andra")
    String change(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID participantId,
            @ModelAttribute("form") PostForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        ParticipantView participant = known(rolloutId, participantId);
        if (!Refusals.done(errors, () -> participants.change(rolloutId, participantId, form.post(), person.id()))) {
            return post(rollout, participant, form, model);
        }
        redirect.addFlashAttribute(SAVED, participant.name());
        return LIST;
    }

    @GetMapping("/{participantId}/avsluta")
    String askEnd(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID participantId,
            Model model) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        EndForm form = new EndForm();
        form.setTo(today());
        return end(rollout, known(rolloutId, participantId), form, model);
    }

    @PostMapping("/{participantId}/avsluta")
    String end(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID participantId,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = editing.editable(person, rolloutId);
        ParticipantView participant = known(rolloutId, participantId);
        if (!Refusals.done(errors, () -> participants.end(rolloutId, participantId, form.getTo(), person.id()))) {
            return end(rollout, participant, form, model);
        }
        redirect.addFlashAttribute(SAVED, participant.name());
        return LIST;
    }

    private String post(RolloutSummary rollout, ParticipantView participant, PostForm form, Model model) {
        Map<String, String> choices = new LinkedHashMap<>();
        parties.parties(rollout.id()).forEach(party -> choices.put(party.id().toString(), party.name()));
        model.addAttribute("rollout", rollout);
        model.addAttribute("participant", participant);
        model.addAttribute("form", form);
        model.addAttribute("parties", choices);
        model.addAttribute("assignments", names.assignments(rollout.edition()));
        return "party/participant";
    }

    private String end(RolloutSummary rollout, ParticipantView participant, EndForm form, Model model) {
        model.addAttribute("rollout", rollout);
        model.addAttribute("participant", participant);
        model.addAttribute("role", names.role(rollout.edition(), participant.role()));
        model.addAttribute("form", form);
        return "party/end";
    }

    private ParticipantView known(UUID rolloutId, UUID participantId) {
        return participants
                .find(rolloutId, participantId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
