package se.backabarnet.interest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.mail.Letter;
import se.backabarnet.mail.LetterService;
import se.backabarnet.mail.LetterWriter;
import se.backabarnet.settings.ApplicationSettings;

/**
 * Writes to the sender of a registration. Until she has confirmed that the address is hers, no word of what was typed goes
 * there: anybody can type anybody's address.
 */
@Component
class InterestLetters implements LetterWriter {

    static final String PAGE = "/intresseanmalan";
    static final String DRAFT = PAGE + "/utkast/";
    static final String CONFIRMATION = PAGE + "/bekrafta/";

    private static final String KIND = "interest";

    private final InterestRepository interests;
    private final InterestLinks links;
    private final LetterService letters;
    private final ApplicationSettings settings;

    InterestLetters(
            InterestRepository interests, InterestLinks links, LetterService letters, ApplicationSettings settings) {
        this.interests = interests;
        this.links = links;
        this.letters = letters;
        this.settings = settings;
    }

    /** Sends a letter in the caller's transaction; one of the same purpose that still waits is not sent any more. */
    void post(UUID interestId, LinkPurpose purpose) {
        links.close(interestId, purpose);
        letters.post(KIND, links.add(interestId, purpose));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Optional<Letter> write(UUID linkId) {
        return links.find(linkId).filter(link -> !link.isUsed()).flatMap(link -> interests
                .findById(link.interestId())
                .filter(interest -> !interest.sender().isEmpty())
                .map(interest -> letter(link, interest)));
    }

    private Letter letter(InterestLink link, Interest interest) {
        String key = "interest." + link.purpose();
        String address = settings.publicUrl() + path(link, interest);
        return link.purpose() == LinkPurpose.CONFIRMATION
                ? new Letter(interest.sender(), null, key, List.of(), address)
                : new Letter(
                        interest.sender(),
                        interest.form().answer(Question.SENDER_NAME),
                        key,
                        List.of(interest.areaName(), Objects.requireNonNullElse(interest.reason(), "")),
                        address);
    }

    private String path(InterestLink link, Interest interest) {
        return switch (link.purpose()) {
            case DRAFT, COMPLETION -> DRAFT + links.arm(link.id(), link.purpose());
            case CONFIRMATION -> CONFIRMATION + links.arm(link.id(), link.purpose());
            case ACCEPTED -> "/inforanden/" + interest.rolloutId();
            case DECLINED -> PAGE;
        };
    }
}
