package se.backabarnet.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.backabarnet.RefusedException;
import se.backabarnet.security.KnownDevices;
import se.backabarnet.security.Person;

/** Where a person changes her password. She is logged out everywhere by it, here too. */
@Controller
@RequestMapping(PasswordPages.PATH)
class PasswordPages {

    static final String PATH = "/min-sida/losenord";

    private static final String PAGE = "account/change-password";

    private final PasswordService passwords;
    private final IdentityCheck identity;
    private final AccountService accounts;
    private final KnownDevices devices;

    PasswordPages(PasswordService passwords, IdentityCheck identity, AccountService accounts, KnownDevices devices) {
        this.passwords = passwords;
        this.identity = identity;
        this.accounts = accounts;
        this.devices = devices;
    }

    @GetMapping
    String show(@ModelAttribute("form") NewPassword form) {
        return PAGE;
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal Person person,
            @ModelAttribute("form") NewPassword form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException {
        form.check(accounts.find(person.id()).map(Directory.Entry::email).orElse(null), errors);
        if (!errors.hasErrors()) {
            checkCurrent(person, form, errors);
        }
        if (errors.hasErrors()) {
            return PAGE;
        }
        passwords.change(person.id(), form.getPassword());
        devices.remember(person.id(), request, response);
        request.logout();
        return "redirect:/login?losenord";
    }

    private void checkCurrent(Person person, NewPassword form, BindingResult errors) {
        try {
            if (!identity.passwordIs(person.id(), form.getCurrent())) {
                errors.rejectValue("current", "account.password.wrong");
            }
        } catch (RefusedException tooOften) {
            errors.rejectValue("current", "refused", tooOften.getMessage());
        }
    }
}
