package se.backabarnet.agreement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.security.Person;
import se.backabarnet.web.Attachment;
import se.backabarnet.web.ComesAgain;

/** An agreement's page, and the files that belong to it. */
@Controller
@RequestMapping("/inforanden/{rolloutId}/overenskommelse")
class AgreementPages {

    private final AgreementAccess access;
    private final AgreementPageModel page;
    private final AgreementFiles files;

    AgreementPages(AgreementAccess access, AgreementPageModel page, AgreementFiles files) {
        this.access = access;
        this.page = page;
        this.files = files;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            Model model,
            HttpServletResponse response) {
        String shown = page.show(person, access.readable(person, rolloutId), model);
        if (AgreementPageModel.isBeingConcluded(model)) {
            ComesAgain.soon(response);
        }
        return shown;
    }

    @GetMapping("/filer/{fileId}")
    void file(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID fileId,
            HttpServletResponse response)
            throws IOException {
        access.readable(person, rolloutId);
        StoredFile file =
                files.find(rolloutId, fileId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Attachment.send(response, file.mediaType(), file.name(), files.content(file.id()));
    }
}
