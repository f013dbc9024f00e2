package se.backabarnet.readiness;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssessmentRepository extends JpaRepository<Assessment, Long> {

    List<Assessment> findByRolloutIdOrderByAtAscIdAsc(UUID rolloutId);
}
