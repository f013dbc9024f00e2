package se.backabarnet.agreement;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;
import se.backabarnet.web.Refusals;

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

    /** What is decided, by the last part of the form's address. */
    @PostMapping("/{decision:godkann|skicka-tillbaka|underteckna|avsta}")
    String decide(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable String decision,
            @ModelAttribute(AgreementPageModel.DECISION) DecisionForm form,
            BindingResult errors,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes redirect) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        Supplier<String> decide = () -> switch (decision) {
            case "godkann" -> approve(rollout, form, person);
            case "skicka-tillbaka" -> sendBack(rollout, form, person);
            case "underteckna" -> sign(rollout, form, answers, person);
            default -> refuse(rollout, form, person);
        };
        return Refusals.done(errors, () -> redirect.addFlashAttribute("done", decide.get()))
                ? AgreementPageModel.BACK
                : page.show(person, rollout, model);
    }

    private String approve(RolloutSummary rollout, DecisionForm form, Person person) {
        AgreementAccess.require(access.mayCheck(person, rollout));
        checking.approve(rollout, form.getSha256(), person);
        return "agreement.approved";
    }

    private String sendBack(RolloutSummary rollout, DecisionForm form, Person person) {
        AgreementAccess.require(access.mayCheck(person, rollout));
        checking.sendBack(rollout, form.getSha256(), form.getReturnReason(), person);
        return "agreement.sentBack";
    }

    /** Who may sign what is looked at first; then she proves who she is; then it is looked at again and recorded. */
    private String sign(RolloutSummary rollout, DecisionForm form, Map<String, String> answers, Person person) {
        SigningRequest request =
                signing.request(rollout.id(), form.getSigner(), form.getSha256(), form.getPlace(), person);
        eSignature.confirm(request, answers);
        signing.sign(rollout.id(), form.getSigner(), form.getSha256(), form.getPlace(), eSignature.method(), person);
        return "agreement.signed";
    }

    private String refuse(RolloutSummary rollout, DecisionForm form, Person person) {
        signing.refuse(rollout.id(), form.getSigner(), form.getSha256(), form.getRefusal(), person);
        return "agreement.refused";
    }
}
