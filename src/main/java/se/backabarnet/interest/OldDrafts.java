package se.backabarnet.interest;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets drafts that nobody went on with for as long as their link is valid, and the people named in them. */
@Component
class OldDrafts {

    private final InterestRepository interests;
    private final Clock clock;

    OldDrafts(InterestRepository interests, Clock clock) {
        this.interests = interests;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Stockholm")
    @Transactional
    public void forget() {
        interests.deleteUnconfirmed(clock.instant().minus(LinkPurpose.DRAFT.validFor()));
    }
}
