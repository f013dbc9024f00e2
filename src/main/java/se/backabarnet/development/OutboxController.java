package se.backabarnet.development;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Shows the outbox to whoever is logged in: in development, everybody's mail is the developer's. */
@Controller
@Profile("development")
class OutboxController {

    private static final String STYLES_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'self'";

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/utkorg")
    String list(Model model) {
        model.addAttribute("messages", outbox.newestFirst());
        return "development/outbox";
    }

    @GetMapping("/utkorg/{name}")
    String read(@PathVariable String name, Model model) {
        model.addAttribute("message", find(name));
        return "development/outbox-message";
    }

    /** The mail's own markup, for a frame of the page: it may bring styles, as mails do, and nothing else. */
    @GetMapping(path = "/utkorg/{name}/brev", produces = "text/html;charset=UTF-8")
    @ResponseBody
    String markup(@PathVariable String name, HttpServletResponse response) {
        OutboxMessage message = find(name);
        if (message.html() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setHeader("Content-Security-Policy", STYLES_ONLY);
        return message.html();
    }

    private OutboxMessage find(String name) {
        return outbox.message(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
