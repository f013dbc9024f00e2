package se.backabarnet.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page, which also says why the last login went wrong. */
@Controller
class LoginController {

    @GetMapping(LoginOutcome.PAGE)
    String login(@AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        if (person != null) {
            return "redirect:/";
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(LoginOutcome.ATTRIBUTE) instanceof LoginOutcome outcome) {
            session.removeAttribute(LoginOutcome.ATTRIBUTE);
            model.addAttribute("outcome", outcome);
        }
        if (request.getParameter(LoginOutcome.LOGGED_OUT) != null) {
            model.addAttribute("outcome", LoginOutcome.loggedOut());
        } else if (request.getParameter(LoginOutcome.PASSWORD_CHOSEN) != null) {
            model.addAttribute("outcome", LoginOutcome.passwordChosen());
        } else if (request.getParameter(LoginOutcome.LEFT) != null) {
            model.addAttribute("outcome", LoginOutcome.left());
        }
        return "security/login";
    }
}
