package se.backabarnet.agreement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.account.AccountService;
import se.backabarnet.security.Person;
import se.backabarnet.web.Attachment;
import se.backabarnet.web.Refusals;

/** Where the national process team sees the agreement's wordings and puts its own in their place. */
@Controller
@RequestMapping("/overenskommelsemallar")
class WordingPages {

    private static final String BACK = "redirect:/overenskommelsemallar";

    private final Wordings wordings;
    private final AccountService accounts;
    private final AgreementAccess access;

    WordingPages(Wordings wordings, AccountService accounts, AgreementAccess access) {
        this.wordings = wordings;
        this.accounts = accounts;
        this.access = access;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Person person, Model model) {
        AgreementAccess.require(access.mayChangeWording(person));
        var all = wordings.all();
        model.addAttribute("wordings", all);
        model.addAttribute("editions", wordings.editions());
        model.addAttribute("placeholders", Placeholder.values());
        model.addAttribute(
                "names",
                accounts.names(all.stream().map(WordingView::uploadedBy).toList()));
        return "agreement/wordings";
    }

    /** The text of a wording, to be changed and sent back. */
    @GetMapping("/{edition}/{number}")
    void download(
            @AuthenticationPrincipal Person person,
            @PathVariable String edition,
            @PathVariable String number,
            HttpServletResponse response)
            throws IOException {
        AgreementAccess.require(access.mayChangeWording(person));
        WordingView wording = wordings.all().stream()
                .filter(one -> one.edition().equals(edition) && number.equals(String.valueOf(one.number())))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Attachment.send(
                response,
                "text/plain;charset=UTF-8",
                "overenskommelse-" + edition + "-" + number + ".html",
                wording.html().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    String upload(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        AgreementAccess.require(access.mayChangeWording(person));
        String html = new String(file.getBytes(), StandardCharsets.UTF_8);
        if (Refusals.done(redirect, () -> wordings.upload(edition, html, person.id()))) {
            redirect.addFlashAttribute(
                    "done", WordingRules.isKeptWhole(html) ? "wordings.uploaded" : "wordings.uploadedCleaned");
        }
        return BACK;
    }
}
