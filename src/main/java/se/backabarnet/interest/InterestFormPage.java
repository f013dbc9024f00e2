package se.backabarnet.interest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.RefusedException;

/**
 * The form, open to the world. Whatever is sent is kept first, behind an address that nobody can guess, and shown from
 * there: a reload loses nothing, and what is wrong stands at its field however often the page is opened. What may not be
 * kept is shown as it was typed.
 */
@Controller
@RequestMapping(InterestLetters.PAGE)
class InterestFormPage {

    private static final String PAGE = "interest/form";
    private static final String KEPT = "?sparat";

    private final InterestDrafts drafts;
    private final InterestIntake intake;

    InterestFormPage(InterestDrafts drafts, InterestIntake intake) {
        this.drafts = drafts;
        this.intake = intake;
    }

    @GetMapping
    String empty(Model model) {
        return form(InterestForm.empty(), null, model);
    }

    /** The first time that anything is kept. A field that no person sees tells a program: it is thanked, and forgotten. */
    @PostMapping
    String begin(
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "save") String action,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        InterestForm form = intake.read(fields, request);
        if (!fields.getOrDefault(InterestIntake.TRAP, "").isEmpty()) {
            return "redirect:" + InterestLetters.PAGE + "/skickad";
        }
        try {
            return act(intake.begin(changed(form, action), request).token(), form, action, request);
        } catch (DraftNotKeptException problem) {
            return typed(problem, response, model);
        }
    }

    @GetMapping("/skickad")
    String sent(Model model) {
        return state("SENT", model);
    }

    @GetMapping("/utkast/{token}")
    String show(@PathVariable String token, @RequestParam Map<String, String> how, Model model) {
        InterestDrafts.Draft draft = find(token);
        InterestView interest = draft.interest();
        model.addAttribute("token", token);
        model.addAttribute("interest", interest);
        if (!draft.open() || interest.status() == InterestStatus.SENT && !how.containsKey("andra")) {
            return state(interest.status().name(), model);
        }
        model.addAttribute("kept", how.containsKey("sparat"));
        BindingResult problems = how.containsKey("vanta")
                ? InterestIntake.problem(interest.form(), "tooOften")
                : how.containsKey("kontrollera") ? drafts.check(interest.form()) : null;
        return form(interest.form(), problems, model);
    }

    @PostMapping("/utkast/{token}")
    String go(
            @PathVariable String token,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "save") String action,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        find(token);
        InterestForm form = intake.read(fields, request);
        try {
            if (!action.equals("again")) {
                intake.keep(token, changed(form, action), fields);
            }
            return act(token, form, action, request);
        } catch (DraftNotKeptException problem) {
            model.addAttribute("token", token);
            model.addAttribute("interest", find(token).interest());
            return typed(problem, response, model);
        } catch (RefusedException changedMeanwhile) {
            return to(token, "");
        }
    }

    /** The form with a party more or less, when that was asked. */
    private static InterestForm changed(InterestForm form, String action) {
        if (action.equals("add")) {
            return form.withOneMoreParty();
        }
        String digits = action.replaceFirst("^remove-(?=\\d{1,2}$)", "");
        return digits.equals(action) ? form : form.withoutParty(Integer.parseInt(digits));
    }

    private String act(String token, InterestForm form, String action, HttpServletRequest request) {
        if (action.equals("add")) {
            return to(token, KEPT + "#parties" + form.parties().size());
        }
        if (!action.equals("send") && !action.equals("again")) {
            return to(token, KEPT);
        }
        if (!intake.isAdmitted("interest-letter", drafts.senderOf(token), request)) {
            return to(token, "?vanta&andra");
        }
        return to(token, drafts.send(token) ? "" : "?kontrollera");
    }

    private InterestDrafts.Draft find(String token) {
        return drafts.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String to(String token, String how) {
        return "redirect:" + InterestLetters.DRAFT + token + how;
    }

    private static String typed(DraftNotKeptException problem, HttpServletResponse response, Model model) {
        response.setStatus(problem.status().value());
        model.addAttribute("kept", false);
        return form((InterestForm) problem.problems().getTarget(), problem.problems(), model);
    }

    private static String form(InterestForm form, BindingResult problems, Model model) {
        model.addAttribute("form", form);
        if (problems != null) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", problems);
        }
        return PAGE;
    }

    private static String state(String state, Model model) {
        model.addAttribute("state", state);
        return "interest/state";
    }
}
