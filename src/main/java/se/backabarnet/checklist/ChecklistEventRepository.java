package se.backabarnet.checklist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ChecklistEventRepository extends JpaRepository<ChecklistEvent, Long> {

    List<ChecklistEvent> findByRolloutIdOrderByAtAscIdAsc(UUID rolloutId);

    List<ChecklistEvent> findByRolloutIdAndItemIdOrderById(UUID rolloutId, String itemId);

    @Query(
            "select new se.backabarnet.checklist.DoneBy(e.rolloutId, e.itemId, e.who, e.onBehalfOf) from ChecklistEvent e"
                    + " where e.id in (select max(last.id) from ChecklistEvent last where last.rolloutId in :rolloutIds"
                    + " and last.happened = '" + ChecklistEvent.COMPLETED + "' group by last.rolloutId, last.itemId)")
    List<DoneBy> findLastDone(Collection<UUID> rolloutIds);

    Optional<ChecklistEvent> findFirstByTaskIdAndHappened(String taskId, String happened);
}
