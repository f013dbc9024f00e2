package se.backabarnet.checklist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ChecklistItemRepository extends JpaRepository<ChecklistItem, ChecklistItem.Key> {

    // written out, as it is asked for every completed task: Hibernate translates a query made from a name anew each
    // time
    @Query("select i from ChecklistItem i where i.taskId = :taskId")
    Optional<ChecklistItem> findByTaskId(String taskId);

    @Query("select i from ChecklistItem i where i.id.rolloutId = :rolloutId order by i.phase, i.position")
    List<ChecklistItem> findByRollout(UUID rolloutId);

    @Query("select i from ChecklistItem i where i.id.rolloutId = :rolloutId and i.phase = :phase order by i.position")
    List<ChecklistItem> findByPhase(UUID rolloutId, int phase);

    @Query("select i from ChecklistItem i where i.id.rolloutId = :rolloutId and i.id.itemId in :itemIds")
    List<ChecklistItem> findAll(UUID rolloutId, Collection<String> itemIds);

    @Query("select i from ChecklistItem i where i.id.rolloutId in :rolloutIds order by i.phase, i.position")
    List<ChecklistItem> findByRollouts(Collection<UUID> rolloutIds);
}
