package se.backabarnet.party;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PartyRepository extends JpaRepository<Party, UUID> {

    List<Party> findByRolloutId(UUID rolloutId);

    Optional<Party> findByIdAndRolloutId(UUID id, UUID rolloutId);
}
