package se.backabarnet.party;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OfferedServiceRepository extends JpaRepository<OfferedService, UUID> {

    @Query(
            "select s from OfferedService s where s.partyId in (select p.id from Party p where p.rolloutId = :rolloutId)")
    List<OfferedService> findByRollout(UUID rolloutId);

    Optional<OfferedService> findByIdAndPartyId(UUID id, UUID partyId);

    void deleteByPartyId(UUID partyId);
}
