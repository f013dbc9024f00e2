package se.backabarnet.checklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface ChecklistEventRepository extends JpaRepository<ChecklistEvent, Long> {

    List<ChecklistEvent> findByRolloutIdOrderByAtAscIdAsc(UUID rolloutId);

    Page<ChecklistEvent> findByRolloutId(UUID rolloutId, Pageable page);

    List<ChecklistEvent> findByRolloutIdAndItemIdOrderById(UUID rolloutId, String itemId);

    Optional<ChecklistEvent> findFirstByTaskIdAndHappened(String taskId, String happened);
}
