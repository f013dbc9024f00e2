package se.backabarnet.interest;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InterestAssessmentRepository extends JpaRepository<InterestAssessment, Long> {

    Optional<InterestAssessment> findFirstByInterestIdOrderByIdDesc(UUID interestId);
}
