package se.backabarnet.interest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where the link of the mail leads. It takes a button to confirm: programs that read mail follow links by themselves. */
@Controller
@RequestMapping(InterestLetters.CONFIRMATION + "{token}")
class InterestConfirmationPage {

    private final InterestDrafts drafts;

    InterestConfirmationPage(InterestDrafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute(
                "state",
                "CONFIRMATION_"
                        + drafts.confirmation(token)
                                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "interest/state";
    }

    @PostMapping
    String confirm(@PathVariable String token) {
        drafts.confirm(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:" + InterestLetters.CONFIRMATION + "{token}";
    }
}
