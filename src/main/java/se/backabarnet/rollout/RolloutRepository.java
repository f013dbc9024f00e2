package se.backabarnet.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RolloutRepository extends JpaRepository<Rollout, UUID> {

    String BY_NAME = "collate(r.area.name as `sv-SE-x-icu`)";

    @Query("select r.beganOn from Rollout r where r.id = :id")
    Optional<LocalDate> findBeganOn(UUID id);

    @Query("select r.startedAt from Rollout r where r.id = :id")
    Optional<Instant> findStartedAt(UUID id);

    @EntityGraph(attributePaths = "area")
    @Query("select r from Rollout r where r.area.slug in :areas order by " + BY_NAME + ", r.startedAt")
    List<Rollout> findByAreas(Collection<String> areas);

    @EntityGraph(attributePaths = "area")
    @Query("select r from Rollout r where :all = true or r.area.slug in :areas order by " + BY_NAME
            + ", r.startedAt, r.id")
    Page<Rollout> findVisible(boolean all, Collection<String> areas, Pageable page);

    boolean existsByAreaAndFinishedAtIsNull(Area area);
}
