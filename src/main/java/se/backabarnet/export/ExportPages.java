package se.backabarnet.export;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.security.Person;
import se.backabarnet.web.ComesAgain;
import se.backabarnet.web.Refusals;

/** What one can take along of a rollout. While an archive is made, the page comes again by itself. */
@Controller
@RequestMapping("/inforanden/{rolloutId}/export")
class ExportPages {

    private static final String PAGE = "redirect:/inforanden/{rolloutId}/export";

    private final Exports exports;
    private final ExportRunner runner;
    private final RolloutAccess access;

    ExportPages(Exports exports, ExportRunner runner, RolloutAccess access) {
        this.exports = exports;
        this.runner = runner;
        this.access = access;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("rollout", access.readable(person, rolloutId));
        List<ExportView> archives = exports.of(rolloutId, person.id());
        boolean open = archives.stream().anyMatch(archive -> archive.state().isOpen());
        model.addAttribute("archives", archives);
        model.addAttribute("open", open);
        if (open) {
            ComesAgain.soon(response);
        }
        return "export/page";
    }

    @PostMapping
    String begin(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, RedirectAttributes redirect) {
        access.readable(person, rolloutId);
        if (Refusals.done(redirect, () -> runner.start(exports.request(rolloutId, person.id())))) {
            redirect.addFlashAttribute("done", "export.begun");
        }
        return PAGE;
    }

    @PostMapping("/{jobId}/avbryt")
    String cancel(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID jobId,
            RedirectAttributes redirect) {
        access.readable(person, rolloutId);
        if (exports.find(rolloutId, jobId, person.id()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        exports.cancel(rolloutId, jobId, person.id());
        redirect.addFlashAttribute("done", "export.cancelled");
        return PAGE;
    }
}
