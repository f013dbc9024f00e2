package se.backabarnet.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Choosing a password: by a link that came by mail, or logged in. */
@Service
@Transactional
class PasswordService {

    /** Nobody has it: ids of people begin otherwise. */
    private static final String NOBODY = "-";

    private static final int MOST_LINKS = 3;
    private static final Duration PER = Duration.ofHours(1);

    private final Directory directory;
    private final AccountLinks links;
    private final LinkLetters letters;
    private final Clock clock;

    PasswordService(Directory directory, AccountLinks links, LinkLetters letters, Clock clock) {
        this.directory = directory;
        this.links = links;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Mails a link to the person with this address. Where there is none, or she has got enough of them, a letter to nobody
     * takes the same way, so that not even the time it takes tells whether the address is known.
     */
    void askForLink(String email) {
        Optional<Directory.Entry> person =
                directory.findByEmail(email).filter(known -> links.askedWithin(known.id(), PER) < MOST_LINKS);
        letters.post(
                person.map(Directory.Entry::id).orElse(NOBODY),
                person.filter(known -> !known.hasPassword()).isPresent()
                        ? LinkPurpose.INVITATION
                        : LinkPurpose.FORGOTTEN,
                null);
    }

    @Transactional(readOnly = true)
    public LinkState stateOf(String token) {
        return links.findByToken(token)
                .map(link -> directory
                        .find(link.userId())
                        .map(person -> LinkState.of(link, person.email(), clock.instant()))
                        .orElse(LinkState.UNKNOWN))
                .orElse(LinkState.UNKNOWN);
    }

    /**
     * Sets the password of the one to whom the link was mailed, and makes all her links worthless.
     *
     * @return false when the link is used, expired or none, also when somebody else used it in the same moment
     */
    boolean choose(String token, String password) {
        Optional<String> userId = links.use(token);
        userId.ifPresent(id -> set(id, password));
        return userId.isPresent();
    }

    /** Sets the password of somebody who has just shown that she is who she is. */
    void change(String userId, String password) {
        set(userId, password);
    }

    private void set(String userId, String password) {
        directory.setPassword(userId, password);
        links.close(userId);
    }
}
