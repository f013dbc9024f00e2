package se.backabarnet.interest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Keeps what is typed into the form a moment after it was typed, for the page's script; says so in words for its reader. */
@RestController
@RequestMapping(InterestLetters.PAGE)
class InterestAutosave {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final InterestDrafts drafts;
    private final InterestIntake intake;
    private final MessageSourceAccessor messages;
    private final Clock clock;

    InterestAutosave(InterestDrafts drafts, InterestIntake intake, MessageSourceAccessor messages, Clock clock) {
        this.drafts = drafts;
        this.intake = intake;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What the page's script is told.
     *
     * @param address where the draft is from now on; null when nothing was kept
     * @param version what the next change builds on; null when nothing was kept
     * @param words Swedish, shown as they are
     */
    record Answer(String address, Integer version, String words) {}

    @PostMapping("/spara")
    Answer begin(@RequestParam Map<String, String> fields, HttpServletRequest request) {
        InterestForm form = intake.read(fields, request);
        if (!fields.getOrDefault(InterestIntake.TRAP, "").isEmpty()) {
            throw new DraftNotKeptException(HttpStatus.UNPROCESSABLE_ENTITY, InterestIntake.problem(form, "trap"));
        }
        return kept(intake.begin(form, request));
    }

    @PostMapping("/utkast/{token}/spara")
    Answer keep(@PathVariable String token, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        drafts.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return kept(intake.keep(token, intake.read(fields, request), fields));
    }

    @ExceptionHandler
    ResponseEntity<Answer> notKept(DraftNotKeptException problem) {
        String why = problem.problems().getAllErrors().stream()
                .map(error -> messages.getMessage(error))
                .collect(Collectors.joining(" "));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answer(null, null, messages.getMessage("interest.autosave.not", new Object[] {why})));
    }

    private Answer kept(InterestDrafts.Kept kept) {
        String now = TIME.format(LocalTime.now(clock));
        return new Answer(
                InterestLetters.DRAFT + kept.token(),
                kept.version(),
                messages.getMessage("interest.autosave.kept", new Object[] {now}));
    }
}
