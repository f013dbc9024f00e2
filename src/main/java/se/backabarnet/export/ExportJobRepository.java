package se.backabarnet.export;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ExportJobRepository extends JpaRepository<ExportJob, UUID> {

    List<ExportJob> findTop10ByRolloutIdAndRequestedByOrderByRequestedAtDesc(UUID rolloutId, String requestedBy);

    Optional<ExportJob> findByIdAndRolloutIdAndRequestedBy(UUID id, UUID rolloutId, String requestedBy);

    /** For this transaction alone to change. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select j from ExportJob j where j.id = :id")
    Optional<ExportJob> lock(UUID id);

    /** Without a lock or a new version: nobody has to wait for it. @return 0 when it is not being made any more */
    @Modifying
    @Query("update ExportJob j set j.doneSteps = :done, j.allSteps = :all, j.beatAt = :now"
            + " where j.id = :id and j.state = 'RUNNING'")
    int step(UUID id, int done, int all, Instant now);

    @Query("select j.id from ExportJob j where j.state = 'WAITING' or j.state = 'RUNNING' and j.beatAt < :deadSince"
            + " order by j.requestedAt")
    List<UUID> findUnattended(Instant deadSince);

    @Query("select j from ExportJob j where j.state = 'DONE' and j.finishedAt < :before")
    List<ExportJob> findExpired(Instant before);
}
