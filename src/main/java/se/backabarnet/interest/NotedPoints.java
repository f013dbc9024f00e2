package se.backabarnet.interest;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.RefusedException;

/** What the national process team notes, before it decides, of what an area has reached already. */
@Service
@Transactional
class NotedPoints {

    private final InterestRepository interests;

    NotedPoints(InterestRepository interests) {
        this.interests = interests;
    }

    /**
     * A registration that waits for the team, with what is noted of it.
     *
     * @param edition the handbook whose points they are; null while none are
     * @param lines one a line: point; date; source
     */
    record Noted(String areaName, String edition, String lines, int version) {}

    /** Empty when there is no such registration, or none that waits. */
    @Transactional(readOnly = true)
    public Optional<Noted> find(UUID interestId) {
        return interests
                .findById(interestId)
                .filter(interest -> interest.status() == InterestStatus.UNDER_REVIEW)
                .map(interest -> new Noted(
                        interest.areaName(), interest.pointsEdition(), interest.pointsDone(), interest.version()));
    }

    /** @throws RefusedException when it has been decided, or changed by somebody else since that version */
    public void note(UUID interestId, int version, String edition, String lines) {
        Interest interest = interests.findById(interestId).orElseThrow();
        if (interest.version() != version) {
            throw new RefusedException("Någon annan har ändrat anmälan sedan sidan öppnades. Öppna sidan på nytt i en"
                    + " annan flik, jämför och gör ändringen där.");
        }
        interest.notePoints(edition, lines);
    }
}
