package se.backabarnet.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ParticipantRepository extends JpaRepository<Participant, UUID> {

    List<Participant> findByRolloutIdOrderByFromDateAscAppointedAtAscIdAsc(UUID rolloutId);

    @Query("select p from Participant p where p.rolloutId = :rolloutId and p.fromDate <= :day"
            + " and (p.toDate is null or p.toDate >= :day) order by p.fromDate, p.appointedAt, p.id")
    List<Participant> findCurrent(UUID rolloutId, LocalDate day);

    @Query("select p from Participant p where p.rolloutId = :rolloutId and p.fromDate <= :day"
            + " and (p.toDate is null or p.toDate >= :day) and p.role = :role order by p.fromDate, p.appointedAt, p.id")
    List<Participant> findCurrent(UUID rolloutId, String role, LocalDate day);

    List<Participant> findByPersonOrderByFromDate(String person);

    boolean existsByAppointedByOrEndedBy(String appointedBy, String endedBy);

    Optional<Participant> findByIdAndRolloutId(UUID id, UUID rolloutId);
}
