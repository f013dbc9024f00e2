package se.backabarnet.agreement;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AgreementRepository extends JpaRepository<Agreement, UUID> {

    String OF_ROLLOUT = "select a from Agreement a where a.rolloutId = :rolloutId"
            + " and a.state <> se.backabarnet.agreement.AgreementState.CANCELLED";

    @Query("select a.rolloutId from Agreement a where a.state = se.backabarnet.agreement.AgreementState.SIGNING")
    List<UUID> findRolloutsInSigning();

    @Query(OF_ROLLOUT)
    Optional<Agreement> findByRollout(UUID rolloutId);

    /** Whoever else wants to change it waits: two signatories in the same second come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(OF_ROLLOUT)
    Optional<Agreement> lockByRollout(UUID rolloutId);
}
