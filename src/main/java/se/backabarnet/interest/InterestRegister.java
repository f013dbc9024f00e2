package se.backabarnet.interest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registrations that count, for the national process team to read. */
@Service
@Transactional(readOnly = true)
class InterestRegister {

    private final InterestRepository interests;
    private final InterestEventRepository events;
    private final InterestAssessmentRepository assessments;

    InterestRegister(
            InterestRepository interests, InterestEventRepository events, InterestAssessmentRepository assessments) {
        this.interests = interests;
        this.events = events;
        this.assessments = assessments;
    }

    /** @param page counted from 0 */
    Slice<InterestView> page(int page, int size) {
        return interests.findConfirmed(PageRequest.of(page, size)).map(Interest::view);
    }

    Optional<InterestView> find(UUID interestId) {
        return interests.findById(interestId).map(Interest::view).filter(interest -> interest.confirmedOn() != null);
    }

    List<InterestEvent.View> history(UUID interestId) {
        return events.findByInterestIdOrderById(interestId).stream()
                .map(InterestEvent::view)
                .toList();
    }

    Optional<InterestAssessment.View> assessment(UUID interestId) {
        return assessments.findFirstByInterestIdOrderByIdDesc(interestId).map(InterestAssessment::view);
    }
}
