package se.backabarnet.checklist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ChecklistItemRepository extends JpaRepository<ChecklistItem, ChecklistItem.Key> {

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
