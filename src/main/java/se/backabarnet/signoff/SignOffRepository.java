package se.backabarnet.signoff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SignOffRepository extends JpaRepository<SignOff, String> {

    List<SignOff> findByRolloutIdOrderByNumber(UUID rolloutId);

    // written out, as it is asked for every completed task: Hibernate translates a query made from a name anew each
    // time
    @Query("select s from SignOff s where s.rolloutId = :rolloutId and s.phase = :phase and s.kind = :kind"
            + " order by s.number desc limit 1")
    Optional<SignOff> findLast(UUID rolloutId, int phase, DecisionKind kind);
}
