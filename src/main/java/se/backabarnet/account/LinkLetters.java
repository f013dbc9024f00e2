package se.backabarnet.account;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.SwedishTime;
import se.backabarnet.mail.Letter;
import se.backabarnet.mail.LetterService;
import se.backabarnet.mail.LetterWriter;
import se.backabarnet.mail.LinkToken;
import se.backabarnet.settings.ApplicationSettings;

/** Mails links. The token is made when the letter is written, so that it is in the letter and nowhere else. */
@Component
class LinkLetters implements LetterWriter {

    static final String PATH = "/konto/lank/";

    private static final String KIND = "account-link";

    private final AccountLinks links;
    private final Directory directory;
    private final LetterService letters;
    private final MessageSourceAccessor messages;
    private final ApplicationSettings settings;

    LinkLetters(
            AccountLinks links,
            Directory directory,
            LetterService letters,
            MessageSourceAccessor messages,
            ApplicationSettings settings) {
        this.links = links;
        this.directory = directory;
        this.letters = letters;
        this.messages = messages;
        this.settings = settings;
    }

    /** Sends a link, in the caller's transaction. */
    void post(String userId, LinkPurpose purpose, String askedBy) {
        letters.post(KIND, links.add(userId, purpose, askedBy));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Optional<Letter> write(UUID linkId) {
        return links.find(linkId).filter(link -> !link.isUsed()).flatMap(link -> directory
                .find(link.userId())
                .filter(person -> person.email() != null)
                .map(person -> letter(link, person)));
    }

    private Letter letter(AccountLink link, Directory.Entry person) {
        String token = LinkToken.fresh();
        OffsetDateTime expires = links.arm(link, token);
        return new Letter(
                person.email(),
                person.name(),
                link.purpose().words(),
                List.of(inviter(link), person.email(), SwedishTime.moment(expires.toInstant())),
                settings.publicUrl() + PATH + token);
    }

    private String inviter(AccountLink link) {
        return Optional.ofNullable(link.askedBy())
                .flatMap(directory::find)
                .map(Directory.Entry::name)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> messages.getMessage("account.someone"));
    }
}
