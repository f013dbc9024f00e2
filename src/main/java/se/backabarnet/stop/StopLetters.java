package se.backabarnet.stop;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import se.backabarnet.Groups;
import se.backabarnet.mail.Letter;
import se.backabarnet.mail.LetterService;
import se.backabarnet.mail.LetterWriter;
import se.backabarnet.notification.People;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.settings.ApplicationSettings;

/**
 * Tells the administrators which rollouts stand still: one letter to each, however many stopped in the same minute, and none
 * when all go on again before it is sent.
 */
@Component
class StopLetters implements LetterWriter {

    private static final String KIND = "stop";
    private static final int MOST = 10;

    private final Stops stops;
    private final RolloutService rollouts;
    private final People people;
    private final LetterService letters;
    private final MessageSourceAccessor messages;
    private final ApplicationSettings settings;

    StopLetters(
            Stops stops,
            RolloutService rollouts,
            People people,
            LetterService letters,
            MessageSourceAccessor messages,
            ApplicationSettings settings) {
        this.stops = stops;
        this.rollouts = rollouts;
        this.people = people;
        this.letters = letters;
        this.messages = messages;
        this.settings = settings;
    }

    void post() {
        administrators().forEach(member -> letters.post(KIND, subject(member)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(UUID subject) {
        List<Stop> open = stops.open();
        return open.isEmpty()
                ? Optional.empty()
                : administrators().stream()
                        .filter(member -> subject(member).equals(subject))
                        .findFirst()
                        .map(member -> letter(member, open));
    }

    private List<People.Member> administrators() {
        return people.membersOf(List.of(Groups.ADMINISTRATORS));
    }

    /** What the letter is about for the queue: the one whom it tells. */
    private static UUID subject(People.Member member) {
        return UUID.nameUUIDFromBytes(member.id().getBytes(StandardCharsets.UTF_8));
    }

    private Letter letter(People.Member member, List<Stop> open) {
        return new Letter(
                member.email(),
                member.name(),
                KIND,
                List.of(
                        open.size(),
                        open.stream().limit(MOST).map(this::line).collect(Collectors.joining(" ")),
                        open.size() > MOST ? open.size() - MOST : 0),
                settings.publicUrl()
                        + (open.size() == 1 ? "/inforanden/" + open.get(0).rolloutId() : "/omraden?lage=stoppat"));
    }

    private String line(Stop stop) {
        RolloutSummary rollout = rollouts.get(stop.rolloutId());
        String roles = stop.roles().stream()
                .map(role -> messages.getMessage("role." + role))
                .collect(Collectors.joining(", "));
        return messages.getMessage("letter.stop.line." + stop.kind(), new Object[] {
            rollout.areaName(), rollout.phase(), stop.place(), stop.cause() == null ? "" : stop.cause(), roles
        });
    }
}
