package se.backabarnet.agreement;

import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.RefusedException;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** Deciding about a document: checking it, signing it, refusing to sign it. Every form says which document it is about. */
@Controller
@RequestMapping("/inforanden/{rolloutId}/overenskommelse")
class DecisionPages {

    private final AgreementAccess access;
    private final AgreementPageModel page;
    private final Checking checking;
    private final Signing signing;
    private final ESignature eSignature;

    DecisionPages(
            AgreementAccess access,
            AgreementPageModel page,
            Checking checking,
            Signing signing,
            ESignature eSignature) {
        this.access = access;
        this.page = page;
        this.checking = checking;
        this.signing = signing;
        this.eSignature = eSignature;
    }

    @PostMapping("/godkann")
    String approve(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @ModelAttribute(AgreementPageModel.CHECK) DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = checkable(person, rolloutId);
        return answered(
                person,
                rollout,
                errors,
                model,
                redirect,
                "agreement.approved",
                () -> checking.approve(rollout, form.getSha256(), person));
    }

    @PostMapping("/skicka-tillbaka")
    String sendBack(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @ModelAttribute(AgreementPageModel.CHECK) DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = checkable(person, rolloutId);
        return answered(
                person,
                rollout,
                errors,
                model,
                redirect,
                "agreement.sentBack",
                () -> checking.sendBack(rollout, form.getSha256(), form.getReturnReason(), person));
    }

    /** Who may sign what is looked at first; then she proves who she is; then it is looked at again and recorded. */
    @PostMapping("/underteckna")
    String sign(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @ModelAttribute(AgreementPageModel.SIGN) DecisionForm form,
            BindingResult errors,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        return answered(person, rollout, errors, model, redirect, "agreement.signed", () -> {
            SigningRequest request =
                    signing.request(rolloutId, form.getSigner(), form.getSha256(), form.getPlace(), person);
            eSignature.confirm(request, answers);
            signing.sign(rolloutId, form.getSigner(), form.getSha256(), form.getPlace(), eSignature.method(), person);
        });
    }

    @PostMapping("/avsta")
    String refuse(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @ModelAttribute(AgreementPageModel.REFUSE) DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        return answered(
                person,
                rollout,
                errors,
                model,
                redirect,
                "agreement.refused",
                () -> signing.refuse(rolloutId, form.getSigner(), form.getSha256(), form.getRefusal(), person));
    }

    private String answered(
            Person person,
            RolloutSummary rollout,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            String message,
            Runnable action) {
        try {
            action.run();
        } catch (RefusedException refusal) {
            errors.reject("refused", refusal.getMessage());
            return page.show(person, rollout, model);
        }
        redirect.addFlashAttribute("done", message);
        return AgreementPageModel.BACK;
    }

    private RolloutSummary checkable(Person person, UUID rolloutId) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        AgreementAccess.require(access.mayCheck(person, rollout));
        return rollout;
    }
}
