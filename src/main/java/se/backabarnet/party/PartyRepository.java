package se.backabarnet.party;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PartyRepository extends JpaRepository<Party, UUID> {

    List<Party> findByRolloutId(UUID rolloutId);

    Optional<Party> findByIdAndRolloutId(UUID id, UUID rolloutId);

    /** Says at once what the database would say when the transaction ends: that something refers to what is gone. */
    @Modifying
    @Query(value = "set constraints all immediate", nativeQuery = true)
    void checkReferences();
}
