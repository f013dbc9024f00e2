package se.backabarnet.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.security.RequestThrottle;
import se.backabarnet.web.Refusals;

/** Where one asks for a link to choose a password. The answer is the same whether the address is known or not. */
@Controller
@RequestMapping(ForgottenPasswordPages.PATH)
class ForgottenPasswordPages {

    static final String PATH = "/glomt-losenordet";

    private static final String PAGE = "account/forgotten-password";

    private final PasswordService passwords;
    private final RequestThrottle throttle;

    ForgottenPasswordPages(PasswordService passwords, RequestThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @GetMapping
    String show(@ModelAttribute("form") AskForLink form) {
        return PAGE;
    }

    @PostMapping
    String ask(
            @ModelAttribute("form") AskForLink form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        boolean asked = Refusals.done(errors, "email", () -> {
            String email = EmailAddress.checked(form.getEmail());
            throttle.count("forgotten", email, request.getRemoteAddr());
            passwords.askForLink(email);
        });
        if (!asked) {
            return PAGE;
        }
        redirect.addFlashAttribute("asked", true);
        return "redirect:" + PATH;
    }
}
