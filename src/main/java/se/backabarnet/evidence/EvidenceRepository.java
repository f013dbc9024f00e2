package se.backabarnet.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EvidenceRepository extends JpaRepository<Evidence, UUID> {

    @Query("select e from Evidence e where e.rolloutId = :rolloutId order by e.itemId, e.addedAt, e.id")
    List<Evidence> findByRollout(UUID rolloutId);

    @Query("select e from Evidence e where e.rolloutId = :rolloutId and e.itemId = :itemId order by e.addedAt, e.id")
    List<Evidence> findByItem(UUID rolloutId, String itemId);

    Optional<Evidence> findByIdAndRolloutIdAndItemIdAndRemovedAtIsNull(UUID id, UUID rolloutId, String itemId);

    @Query(
            "select count(e) from Evidence e where e.rolloutId = :rolloutId and e.itemId = :itemId and e.removedAt is null")
    long countKept(UUID rolloutId, String itemId);
}
