package se.backabarnet.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import se.backabarnet.RefusedException;
import se.backabarnet.account.AccountService;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.Deputies;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;
import se.backabarnet.web.Attachment;
import se.backabarnet.web.Refusals;

/** A point's files: what is there, what was removed, and the way to add and remove. */
@Controller
@RequestMapping("/inforanden/{rolloutId}/punkter/{itemId}/underlag")
class EvidencePages {

    private static final String PAGE = "evidence/item";
    private static final String FORM = "form";
    private static final String BACK = "redirect:/inforanden/{rolloutId}/punkter/{itemId}/underlag";

    private final EvidenceService evidence;
    private final EvidenceRights rights;
    private final Checklist checklist;
    private final Deputies deputies;
    private final RolloutAccess access;
    private final AccountService accounts;

    EvidencePages(
            EvidenceService evidence,
            EvidenceRights rights,
            Checklist checklist,
            Deputies deputies,
            RolloutAccess access,
            AccountService accounts) {
        this.evidence = evidence;
        this.rights = rights;
        this.checklist = checklist;
        this.deputies = deputies;
        this.access = access;
        this.accounts = accounts;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable String itemId,
            Model model) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        ItemView item = item(rolloutId, itemId);
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, new EvidenceForm());
        }
        model.addAttribute("rollout", rollout);
        model.addAttribute("item", item);
        List<EvidenceView> files = evidence.of(rolloutId, itemId);
        model.addAttribute("files", files);
        model.addAttribute("names", accounts.names(people(files)));
        model.addAttribute("accepted", FileType.accepted());
        model.addAttribute("mayChange", rights.mayChange(person, rollout, item));
        return PAGE;
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable String itemId,
            @ModelAttribute(FORM) EvidenceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        RolloutSummary rollout = access.readable(person, rolloutId);
        ItemView item = changeable(person, rollout, itemId);
        String onBehalfOf = deputies.onBehalfOf(person, rollout, item).orElse(null);
        try (InputStream content = form.content()) {
            EvidenceView added = evidence.add(item, form.fileName(), content, person.id(), onBehalfOf);
            redirect.addFlashAttribute("added", added.fileName());
            return BACK;
        } catch (RefusedException refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            errors.rejectValue("file", "refused", refusal.getMessage());
            return show(person, rolloutId, itemId, model);
        }
    }

    @PostMapping("/{evidenceId}/ta-bort")
    String remove(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable String itemId,
            @PathVariable UUID evidenceId,
            RedirectAttributes redirect) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        ItemView item = changeable(person, rollout, itemId);
        String onBehalfOf = deputies.onBehalfOf(person, rollout, item).orElse(null);
        Refusals.done(
                redirect,
                () -> redirect.addFlashAttribute(
                        "removed",
                        evidence.remove(item, evidenceId, person.id(), onBehalfOf)
                                .fileName()));
        return BACK;
    }

    @GetMapping("/{evidenceId}")
    void download(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable String itemId,
            @PathVariable UUID evidenceId,
            HttpServletResponse response)
            throws IOException {
        access.readable(person, rolloutId);
        EvidenceView file = evidence.find(rolloutId, itemId, evidenceId).orElseThrow(EvidencePages::notThere);
        response.setContentLengthLong(file.size());
        evidence.writeTo(file.id(), Attachment.open(response, file.mediaType(), file.fileName()));
    }

    private static Set<String> people(List<EvidenceView> files) {
        return files.stream()
                .flatMap(file ->
                        Stream.of(file.addedBy(), file.addedOnBehalfOf(), file.removedBy(), file.removedOnBehalfOf()))
                .collect(Collectors.toSet());
    }

    private ItemView changeable(Person person, RolloutSummary rollout, String itemId) {
        ItemView item = item(rollout.id(), itemId);
        if (!rights.mayChange(person, rollout, item)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return item;
    }

    private ItemView item(UUID rolloutId, String itemId) {
        return checklist.find(rolloutId, itemId).orElseThrow(EvidencePages::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
