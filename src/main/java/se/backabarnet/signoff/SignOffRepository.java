package se.backabarnet.signoff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SignOffRepository extends JpaRepository<SignOff, String> {

    List<SignOff> findByRolloutIdOrderByNumber(UUID rolloutId);

    Optional<SignOff> findFirstByRolloutIdAndPhaseAndKindOrderByNumberDesc(
            UUID rolloutId, int phase, DecisionKind kind);
}
