package se.backabarnet.agreement;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.security.Person;

/** An agreement's page, and the files that belong to it. */
@Controller
@RequestMapping("/inforanden/{rolloutId}/overenskommelse")
class AgreementPages {

    private static final String SECONDS = "5";
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

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
            response.setHeader("Refresh", SECONDS);
        }
        return shown;
    }

    @GetMapping("/filer/{fileId}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, @PathVariable UUID fileId) {
        access.readable(person, rolloutId);
        StoredFile file =
                files.find(rolloutId, fileId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .body(files.content(file.id()));
    }
}
