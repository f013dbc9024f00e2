package se.backabarnet.interest;

import org.springframework.stereotype.Component;
import se.backabarnet.overview.NationalMatter;

/** Tells the national process team how many registrations wait for its answer. */
@Component
class WaitingRegistrations implements NationalMatter {

    private final InterestRepository interests;

    WaitingRegistrations(InterestRepository interests) {
        this.interests = interests;
    }

    @Override
    public String name() {
        return "interest";
    }

    @Override
    public int waiting() {
        return interests.countByStatus(InterestStatus.UNDER_REVIEW);
    }

    @Override
    public String address() {
        return "/intresseanmalningar";
    }
}
