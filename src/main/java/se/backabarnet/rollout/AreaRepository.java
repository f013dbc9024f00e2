package se.backabarnet.rollout;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AreaRepository extends JpaRepository<Area, UUID> {

    Optional<Area> findByNameIgnoreCase(String name);

    boolean existsBySlug(String slug);
}
