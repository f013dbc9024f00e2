package se.backabarnet.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.PageImpl;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;
import se.backabarnet.web.Attachment;

/** Hands the files out, as they are written; a browser shows how far it has come, and can stop. */
@Controller
class Downloads {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ROLLOUTS_AT_A_TIME = 100;

    private final RolloutAccess access;
    private final RolloutService rollouts;
    private final RolloutRecords records;
    private final Documents documents;
    private final StatusWorkbook workbook;
    private final Exports exports;
    private final Clock clock;

    Downloads(
            RolloutAccess access,
            RolloutService rollouts,
            RolloutRecords records,
            Documents documents,
            StatusWorkbook workbook,
            Exports exports,
            Clock clock) {
        this.access = access;
        this.rollouts = rollouts;
        this.records = records;
        this.documents = documents;
        this.workbook = workbook;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/inforanden/{rolloutId}/export/checklista.pdf")
    void checklist(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, HttpServletResponse response)
            throws IOException {
        RolloutSummary rollout = access.readable(person, rolloutId);
        byte[] pdf = documents.checklist(records.of(rolloutId));
        Attachment.send(response, "application/pdf", name("Checklista " + rollout.areaName(), "pdf"), pdf);
    }

    @GetMapping("/inforanden/{rolloutId}/export/status.xlsx")
    void status(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, HttpServletResponse response)
            throws IOException {
        RolloutSummary rollout = access.readable(person, rolloutId);
        workbook.writeTo(
                page -> new PageImpl<>(List.of(rollout)),
                Attachment.open(response, XLSX, name("Lägesbild " + rollout.areaName(), "xlsx")));
    }

    /** Every rollout that she may see. */
    @GetMapping("/export/status.xlsx")
    void status(@AuthenticationPrincipal Person person, HttpServletResponse response) throws IOException {
        boolean all = access.seesAll(person);
        workbook.writeTo(
                page -> rollouts.visible(all, access.areas(person), page, ROLLOUTS_AT_A_TIME),
                Attachment.open(response, XLSX, name("Lägesbild", "xlsx")));
    }

    @GetMapping("/inforanden/{rolloutId}/export/{jobId}/arkiv.zip")
    void archive(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @PathVariable UUID jobId,
            HttpServletResponse response)
            throws IOException {
        RolloutSummary rollout = access.readable(person, rolloutId);
        ExportView archive = exports.find(rolloutId, jobId, person.id())
                .filter(found -> found.state() == ExportState.DONE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentLengthLong(archive.size());
        exports.writeTo(
                jobId, Attachment.open(response, "application/zip", name("Införandet i " + rollout.areaName(), "zip")));
    }

    private String name(String what, String ending) {
        return what + " " + LocalDate.now(clock) + "." + ending;
    }
}
