package se.backabarnet.agreement;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** Fills the agreement's page, whichever of its forms was sent last. */
@Component
class AgreementPageModel {

    static final String PAGE = "agreement/agreement";
    static final String BACK = "redirect:/inforanden/{rolloutId}/overenskommelse";
    static final String DRAFT = "draftForm";
    static final String SIGN = "signForm";
    static final String REFUSE = "refuseForm";
    static final String CHECK = "checkForm";

    private final AgreementViews views;
    private final AgreementAccess access;
    private final AgreementItem item;

    AgreementPageModel(AgreementViews views, AgreementAccess access, AgreementItem item) {
        this.views = views;
        this.access = access;
        this.item = item;
    }

    String show(Person person, RolloutSummary rollout, Model model) {
        AgreementView agreement = views.of(rollout, person).orElse(null);
        model.addAttribute("rollout", rollout);
        model.addAttribute("agreement", agreement);
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
        for (String name : new String[] {SIGN, REFUSE, CHECK}) {
            if (!model.containsAttribute(name)) {
                model.addAttribute(name, new DecisionForm());
            }
        }
        return PAGE;
    }
}
