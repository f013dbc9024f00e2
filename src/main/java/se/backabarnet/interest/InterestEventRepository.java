package se.backabarnet.interest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InterestEventRepository extends JpaRepository<InterestEvent, Long> {

    List<InterestEvent> findByInterestIdOrderById(UUID interestId);

    Optional<InterestEvent> findFirstByInterestIdOrderByIdDesc(UUID interestId);

    Optional<InterestEvent> findFirstByTaskId(String taskId);
}
