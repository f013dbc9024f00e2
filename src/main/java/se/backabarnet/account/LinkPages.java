package se.backabarnet.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.backabarnet.RefusedException;
import se.backabarnet.security.KnownDevices;
import se.backabarnet.security.RequestThrottle;

/** The page that a mailed link leads to; open to everybody, since who comes has no password yet. */
@Controller
@RequestMapping(LinkPages.PATH)
class LinkPages {

    static final String PATH = LinkLetters.PATH + "{token}";

    private static final String CHOOSE = "account/choose-password";

    private final PasswordService passwords;
    private final RequestThrottle throttle;
    private final KnownDevices devices;

    LinkPages(PasswordService passwords, RequestThrottle throttle, KnownDevices devices) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @ModelAttribute("form") NewPassword form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LinkState state = passwords.stateOf(token);
        return state.isValid() ? choose(state, model) : unusable(state, request, response, model);
    }

    @PostMapping
    String choose(
            @PathVariable String token,
            @ModelAttribute("form") NewPassword form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException {
        LinkState state = passwords.stateOf(token);
        if (state.isValid()) {
            form.check(state.email(), errors);
            if (errors.hasErrors()) {
                return choose(state, model);
            }
            if (passwords.choose(token, form.getPassword())) {
                devices.remember(state.email(), request, response);
                request.logout();
                return "redirect:/login?losenord";
            }
        }
        return unusable(passwords.stateOf(token), request, response, model);
    }

    private static String choose(LinkState state, Model model) {
        model.addAttribute("email", state.email());
        return CHOOSE;
    }

    private String unusable(LinkState state, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus((state.kind() == LinkState.Kind.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.GONE).value());
        model.addAttribute("state", state.kind().name());
        model.addAttribute("form", new AskForLink());
        try {
            throttle.count("link", "", request.getRemoteAddr());
        } catch (RefusedException tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("problem", tooMany.getMessage());
        }
        return "account/link-unusable";
    }
}
