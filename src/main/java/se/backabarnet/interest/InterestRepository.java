package se.backabarnet.interest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface InterestRepository extends JpaRepository<Interest, UUID> {

    Optional<Interest> findByTaskId(String taskId);

    /** Those that count, the latest first. */
    @Query("select i from Interest i where i.confirmedOn is not null order by i.confirmedOn desc, i.id")
    Slice<Interest> findConfirmed(Pageable page);

    @Modifying
    @Query("delete from Interest i where i.confirmedOn is null and i.changedAt < :before")
    void deleteUnconfirmed(Instant before);

    int countByStatus(InterestStatus status);
}
