package se.backabarnet.agreement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementDecisionRepository extends JpaRepository<AgreementDecision, UUID> {

    List<AgreementDecision> findByDocumentIdInOrderByAtAsc(Collection<UUID> documentIds);
}
