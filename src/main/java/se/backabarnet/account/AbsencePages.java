package se.backabarnet.account;

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
import se.backabarnet.RefusedFieldException;
import se.backabarnet.security.Person;
import se.backabarnet.web.Refusals;

/** Where a person names those who stand in for her. */
@Controller
@RequestMapping(AbsencePages.PATH)
class AbsencePages {

    static final String PATH = "/min-sida/franvaro";

    private static final String PAGE = "account/absence";
    private static final String BACK = "redirect:" + PATH;

    private final AbsenceService absences;
    private final AbsenceViews views;

    AbsencePages(AbsenceService absences, AbsenceViews views) {
        this.absences = absences;
        this.views = views;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Person person, @ModelAttribute("form") AbsenceForm form, Model model) {
        model.addAttribute("absences", views.of(absences.of(person.id()), Absence::deputyId));
        model.addAttribute("choices", views.options(absences.choices(person.id())));
        return PAGE;
    }

    @PostMapping
    String name(
            @AuthenticationPrincipal Person person,
            @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!Refusals.done(errors, () -> name(person, form))) {
            return show(person, form, model);
        }
        redirect.addFlashAttribute("done", "account.absence.named");
        return BACK;
    }

    private void name(Person person, AbsenceForm form) {
        int slash = form.getDeputy().lastIndexOf('/');
        if (slash < 0) {
            throw new RefusedFieldException("deputy", "Välj en ersättare bland dem i listan.");
        }
        absences.name(
                person.id(),
                form.getDeputy().substring(slash + 1),
                form.getDeputy().substring(0, slash),
                form.getFrom(),
                form.getTo());
    }

    @PostMapping("/{absenceId}/avsluta")
    String withdraw(@AuthenticationPrincipal Person person, @PathVariable UUID absenceId, RedirectAttributes redirect) {
        absences.withdraw(absences.find(absenceId, person.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        redirect.addFlashAttribute("done", "account.absence.withdrawn");
        return BACK;
    }
}
