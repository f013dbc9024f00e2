package se.backabarnet.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.Groups;
import se.backabarnet.RefusedException;
import se.backabarnet.security.Person;

/**
 * Where the national process team and the administrators answer those who ask what is stored about them, or ask to be
 * removed, without logging in. A person is found by her whole address only: it is no list to leaf through.
 */
@Controller
@RequestMapping(PeoplePages.PATH)
class PeoplePages {

    static final String PATH = "/personer";

    private static final String PAGE = "account/people";

    private final AccountService accounts;
    private final Directory directory;
    private final Memberships memberships;
    private final HeldRoles roles;
    private final DataCopy copy;
    private final LeavingService leaving;

    PeoplePages(
            AccountService accounts,
            Directory directory,
            Memberships memberships,
            HeldRoles roles,
            DataCopy copy,
            LeavingService leaving) {
        this.accounts = accounts;
        this.directory = directory;
        this.memberships = memberships;
        this.roles = roles;
        this.copy = copy;
        this.leaving = leaving;
    }

    @GetMapping
    String search(@AuthenticationPrincipal Person person, @RequestParam(defaultValue = "") String epost, Model model) {
        requireRight(person);
        model.addAttribute("asked", epost.strip());
        if (!epost.isBlank()) {
            directory.findByEmail(epost.strip()).ifPresent(found -> {
                model.addAttribute("found", found);
                model.addAttribute("roles", roles.of(found.id()));
                model.addAttribute("mayRemove", mayRemove(person, found.id()));
            });
        }
        return PAGE;
    }

    @GetMapping("/{userId}/uppgifter.json")
    void download(@AuthenticationPrincipal Person person, @PathVariable String userId, HttpServletResponse response)
            throws IOException {
        requireRight(person);
        copy.send(response, found(userId).id());
    }

    @PostMapping("/{userId}/ta-bort")
    String remove(
            @AuthenticationPrincipal Person person,
            @PathVariable String userId,
            Model model,
            RedirectAttributes redirect) {
        requireRight(person);
        Directory.Entry found = found(userId);
        if (!mayRemove(person, userId)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            leaving.leave(userId);
        } catch (RefusedException refused) {
            model.addAttribute("problem", refused.getMessage());
            return search(person, found.email() == null ? "" : found.email(), model);
        }
        redirect.addFlashAttribute("removed", found.name());
        return "redirect:" + PATH;
    }

    private Directory.Entry found(String userId) {
        return accounts.find(userId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Administrators are removed by administrators. */
    private boolean mayRemove(Person person, String userId) {
        return person.isIn(Groups.ADMINISTRATORS)
                || !memberships.groupsOf(userId).contains(Groups.ADMINISTRATORS);
    }

    private static void requireRight(Person person) {
        if (!person.isIn(Groups.NATIONAL_PROCESS_TEAM) && !person.isIn(Groups.ADMINISTRATORS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
