package se.backabarnet.readiness;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssessmentRepository extends JpaRepository<Assessment, Long> {

    Optional<Assessment> findFirstByRolloutIdAndPhaseOrderByIdDesc(UUID rolloutId, int phase);

    List<Assessment> findByRolloutIdOrderByAtAscIdAsc(UUID rolloutId);
}
