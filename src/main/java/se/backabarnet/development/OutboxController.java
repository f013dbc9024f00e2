package se.backabarnet.development;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows the outbox to whoever is logged in: in development, everybody's mail is the developer's. */
@Controller
@Profile("development")
class OutboxController {

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
        OutboxMessage message =
                outbox.message(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("message", message);
        return "development/outbox-message";
    }
}
