package se.backabarnet.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Year;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.evidence.CheckedFile;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;
import se.backabarnet.web.Refusals;

/** Writing the agreement: beginning it, saving the draft and the parties' plans, handing it in, giving it up. */
@Controller
@RequestMapping("/inforanden/{rolloutId}/overenskommelse")
class DraftPages {

    private static final String HAND_IN = "lamna-in";
    private static final String PREVIEW = "forhandsgranska";

    private final AgreementAccess access;
    private final AgreementPageModel page;
    private final Drafting drafting;
    private final Clock clock;

    DraftPages(AgreementAccess access, AgreementPageModel page, Drafting drafting, Clock clock) {
        this.access = access;
        this.page = page;
        this.drafting = drafting;
        this.clock = clock;
    }

    @PostMapping("/paborja")
    String begin(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, RedirectAttributes redirect) {
        RolloutSummary rollout = writable(person, rolloutId);
        return told(redirect, "agreement.begun", () -> drafting.begin(rollout, person.id()));
    }

    @PostMapping("/avbryt")
    String cancel(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, RedirectAttributes redirect) {
        writable(person, rolloutId);
        return told(redirect, "agreement.cancelled", () -> drafting.cancel(rolloutId));
    }

    @PostMapping("/utkast")
    String save(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @ModelAttribute(AgreementPageModel.DRAFT) DraftForm form,
            BindingResult errors,
            @RequestParam(name = "gor", defaultValue = "") String what,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = writable(person, rolloutId);
        Draft draft = form.read(errors, Year.now(clock));
        boolean handIn = HAND_IN.equals(what);
        if (PREVIEW.equals(what)) {
            return page.show(person, rollout, draft, model);
        }
        Runnable action = () -> {
            if (handIn) {
                drafting.handIn(rollout, draft, person.id());
            } else {
                drafting.save(rolloutId, draft);
            }
        };
        if (!Refusals.done(errors, action)) {
            return page.show(person, rollout, draft, model);
        }
        redirect.addFlashAttribute("done", handIn ? "agreement.handedIn" : "agreement.saved");
        return AgreementPageModel.BACK;
    }

    /** The document that the form would become, for the page's script; nothing is saved. */
    @PostMapping("/forhandsgranskning")
    String preview(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @ModelAttribute(AgreementPageModel.DRAFT) DraftForm form,
            BindingResult errors,
            Model model) {
        RolloutSummary rollout = writable(person, rolloutId);
        return page.preview(rollout, form.read(errors, Year.now(clock)), model);
    }

    @PostMapping("/mall")
    String followNewestWording(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @RequestParam(defaultValue = "-1") int nummer,
            RedirectAttributes redirect) {
        RolloutSummary rollout = writable(person, rolloutId);
        return told(redirect, "agreement.wordingChanged", () -> drafting.followNewest(rollout, nummer));
    }

    @PostMapping("/planer/{partyId}")
    String addPlan(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID partyId,
            @RequestParam MultipartFile file,
            RedirectAttributes redirect) {
        writable(person, rolloutId);
        return told(redirect, "agreement.planAdded", () -> addPlan(person, rolloutId, partyId, file));
    }

    private void addPlan(Person person, UUID rolloutId, UUID partyId, MultipartFile file) {
        try (InputStream content = file.getInputStream();
                CheckedFile checked = CheckedFile.of(file.getOriginalFilename(), content)) {
            drafting.addPlan(rolloutId, partyId, checked, person.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String told(RedirectAttributes redirect, String message, Runnable action) {
        if (Refusals.done(redirect, action)) {
            redirect.addFlashAttribute("done", message);
        }
        return AgreementPageModel.BACK;
    }

    private RolloutSummary writable(Person person, UUID rolloutId) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        AgreementAccess.require(access.mayWrite(person, rollout));
        return rollout;
    }
}
