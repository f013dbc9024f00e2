package se.backabarnet.interest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.mail.Letter;
import se.backabarnet.mail.LetterService;
import se.backabarnet.mail.LetterWriter;
import se.backabarnet.settings.ApplicationSettings;

/** Writes to the sender of a registration. */
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
        List<Object> words = new ArrayList<>(List.of(interest.areaName()));
        words.add(interest.reason() == null ? "" : interest.reason());
        return new Letter(
                interest.sender(),
                interest.form().answer(Question.SENDER_NAME),
                "interest." + link.purpose(),
                words,
                settings.publicUrl() + path(link, interest));
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
