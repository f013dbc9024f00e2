package se.backabarnet.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.backabarnet.RefusedException;
import se.backabarnet.security.Person;

/** A person's own page: her roles, what is stored about her, a copy of it, and leaving. */
@Controller
@RequestMapping(MyPages.PATH)
class MyPages {

    static final String PATH = "/min-sida";

    private static final String LEAVE = "account/leave";

    private final AccountService accounts;
    private final HeldRoles roles;
    private final AbsenceService absences;
    private final AbsenceViews views;
    private final PersonalDataService personalData;
    private final DataCopy copy;
    private final LeavingService leaving;

    MyPages(
            AccountService accounts,
            HeldRoles roles,
            AbsenceService absences,
            AbsenceViews views,
            PersonalDataService personalData,
            DataCopy copy,
            LeavingService leaving) {
        this.accounts = accounts;
        this.roles = roles;
        this.absences = absences;
        this.views = views;
        this.personalData = personalData;
        this.copy = copy;
        this.leaving = leaving;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("me", accounts.find(person.id()).orElseThrow());
        model.addAttribute("roles", roles.of(person.id()));
        model.addAttribute("absences", views.of(absences.of(person.id()), Absence::deputyId));
        model.addAttribute("deputized", views.of(absences.deputizedBy(person.id()), Absence::userId));
        model.addAttribute("stored", personalData.summary(person.id()));
        return "account/me";
    }

    @GetMapping("/uppgifter.json")
    void download(@AuthenticationPrincipal Person person, HttpServletResponse response) throws IOException {
        copy.send(response, person.id());
    }

    @GetMapping("/lamna")
    String askToLeave() {
        return LEAVE;
    }

    @PostMapping("/lamna")
    String leave(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "false") boolean sure,
            HttpServletRequest request,
            Model model)
            throws ServletException {
        if (!sure) {
            model.addAttribute("unsure", true);
            return LEAVE;
        }
        try {
            leaving.leave(person.id());
        } catch (RefusedException refused) {
            model.addAttribute("problem", refused.getMessage());
            return LEAVE;
        }
        request.logout();
        return "redirect:/login?borttagen";
    }
}
