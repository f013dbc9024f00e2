package se.backabarnet.interest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.RefusedException;
import se.backabarnet.security.RequestThrottle;

/**
 * The form, open to the world. Whatever is sent is kept first, behind an address that nobody can guess, and shown from
 * there: a reload loses nothing, and what is wrong stands at its field however often the page is opened.
 */
@Controller
@RequestMapping(InterestLetters.PAGE)
class InterestFormPage {

    private static final String PAGE = "interest/form";
    private static final long LARGEST = 200_000;

    private final InterestDrafts drafts;
    private final RequestThrottle throttle;

    InterestFormPage(InterestDrafts drafts, RequestThrottle throttle) {
        this.drafts = drafts;
        this.throttle = throttle;
    }

    @GetMapping
    String empty(Model model) {
        return form(InterestForm.empty(), null, model);
    }

    /** The first time that anything is kept. A field that no person sees tells a program: it is thanked, and forgotten. */
    @PostMapping
    String begin(
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        checkSize(request);
        if (!fields.getOrDefault("webbplats", "").isEmpty()) {
            return "redirect:" + InterestLetters.PAGE + "/skickad";
        }
        InterestForm form = InterestForm.read(fields);
        if (!admitted("interest-draft", "", request)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return form(form, tooOften(form), model);
        }
        return act(drafts.begin(form), form, fields.getOrDefault("action", "save"), request);
    }

    @GetMapping("/skickad")
    String sent(Model model) {
        return state("SENT", model);
    }

    @GetMapping("/utkast/{token}")
    String show(@PathVariable String token, @RequestParam Map<String, String> how, Model model) {
        InterestDrafts.Draft draft =
                drafts.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        InterestView interest = draft.interest();
        model.addAttribute("token", token);
        model.addAttribute("interest", interest);
        if (!draft.open() || interest.status() == InterestStatus.SENT && !how.containsKey("andra")) {
            return state(interest.status().name(), model);
        }
        model.addAttribute("kept", how.containsKey("sparat"));
        return form(
                interest.form(),
                how.containsKey("vanta")
                        ? tooOften(interest.form())
                        : how.containsKey("kontrollera") ? drafts.check(interest.form()) : null,
                model);
    }

    @PostMapping("/utkast/{token}")
    String go(@PathVariable String token, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        checkSize(request);
        drafts.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String action = fields.getOrDefault("action", "save");
        InterestForm form = InterestForm.read(fields);
        try {
            if (!action.equals("again")) {
                drafts.save(token, form);
            }
            return act(token, form, action, request);
        } catch (RefusedException changedMeanwhile) {
            return to(token, "");
        }
    }

    private String act(String token, InterestForm form, String action, HttpServletRequest request) {
        if (action.equals("add")) {
            drafts.save(token, form.withOneMoreParty());
            return to(token, "?sparat#parties" + form.parties().size());
        }
        if (action.startsWith("remove-")) {
            drafts.save(token, form.withoutParty(number(action)));
            return to(token, "?sparat");
        }
        if (!action.equals("send") && !action.equals("again")) {
            return to(token, "?sparat");
        }
        if (!admitted("interest-letter", drafts.senderOf(token), request)) {
            return to(token, "?vanta&andra");
        }
        return to(token, drafts.send(token) ? "" : "?kontrollera");
    }

    private boolean admitted(String action, String subject, HttpServletRequest request) {
        try {
            throttle.count(action, subject, request.getRemoteAddr());
            return true;
        } catch (RefusedException tooOften) {
            return false;
        }
    }

    private static int number(String action) {
        String digits = action.replaceAll("\\D", "");
        return digits.length() == 0 || digits.length() > 2 ? InterestForm.MOST_PARTIES : Integer.parseInt(digits);
    }

    private static String to(String token, String how) {
        return "redirect:" + InterestLetters.DRAFT + token + how;
    }

    private static String form(InterestForm form, BindingResult problems, Model model) {
        model.addAttribute("form", form);
        if (problems != null) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", problems);
        }
        return PAGE;
    }

    private static BindingResult tooOften(InterestForm form) {
        BindingResult problems = new BeanPropertyBindingResult(form, "form");
        problems.reject("interest.error.tooOften");
        return problems;
    }

    private static String state(String state, Model model) {
        model.addAttribute("state", state);
        return "interest/state";
    }

    private static void checkSize(HttpServletRequest request) {
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LARGEST) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
    }
}
