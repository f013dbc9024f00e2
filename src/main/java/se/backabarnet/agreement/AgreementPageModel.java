package se.backabarnet.agreement;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** Fills the agreement's page, whichever of its forms was sent last. */
@Component
class AgreementPageModel {

    static final String PAGE = "agreement/agreement";
    static final String BACK = "redirect:/inforanden/{rolloutId}/overenskommelse";
    static final String DRAFT = "draftForm";
    static final String DECISION = "decisionForm";

    /** Where the page shows what a form was refused for. */
    private static final Map<String, Set<AgreementState>> SHOWN_IN =
            Map.of(DRAFT, Set.of(AgreementState.DRAFT), DECISION, Set.of(AgreementState.CHECK, AgreementState.SIGNING));

    private final AgreementViews views;
    private final AgreementAccess access;
    private final AgreementItem item;

    AgreementPageModel(AgreementViews views, AgreementAccess access, AgreementItem item) {
        this.views = views;
        this.access = access;
        this.item = item;
    }

    String show(Person person, RolloutSummary rollout, Model model) {
        return show(person, rollout, null, model);
    }

    /** @param typed what the draft's form holds; null for what is saved */
    String show(Person person, RolloutSummary rollout, Draft typed, Model model) {
        AgreementView agreement = views.of(rollout, person, typed).orElse(null);
        model.addAttribute("rollout", rollout);
        model.addAttribute("agreement", agreement);
        refusedLate(model, agreement).ifPresent(problem -> model.addAttribute("problem", problem));
        model.addAttribute("mayWrite", access.mayWrite(person, rollout));
        model.addAttribute("mayCheck", access.mayCheck(person, rollout));
        model.addAttribute("mayChangeWording", access.mayChangeWording(person));
        if (agreement == null) {
            model.addAttribute("item", item.find(rollout.id()).orElse(null));
        } else if (agreement.state() == AgreementState.DRAFT) {
            DraftForm form = (DraftForm) model.getAttribute(DRAFT);
            if (form == null) {
                form = DraftForm.of(views.draft(rollout.id()).orElseThrow());
            }
            model.addAttribute(DRAFT, form.withSpareRows());
        }
        if (!model.containsAttribute(DECISION)) {
            model.addAttribute(DECISION, new DecisionForm());
        }
        return PAGE;
    }

    /** Why a form was refused that the page no longer shows: it was opened before the agreement came further. */
    private static Optional<String> refusedLate(Model model, AgreementView agreement) {
        return SHOWN_IN.entrySet().stream()
                .filter(form -> agreement == null || !form.getValue().contains(agreement.state()))
                .map(form -> (Errors) model.getAttribute(BindingResult.MODEL_KEY_PREFIX + form.getKey()))
                .filter(errors -> errors != null && errors.hasGlobalErrors())
                .map(errors -> errors.getGlobalError().getDefaultMessage())
                .findFirst();
    }

    /** Whether the page that was filled waits for the final document. */
    static boolean isBeingConcluded(Model model) {
        return model.getAttribute("agreement") instanceof AgreementView agreement
                && agreement.state() == AgreementState.CONCLUDING;
    }

    /** What the draft's form would become, as the piece of the page that shows it. */
    String preview(RolloutSummary rollout, Draft typed, Model model) {
        model.addAttribute("preview", views.preview(rollout, typed));
        return PAGE + " :: preview";
    }
}
