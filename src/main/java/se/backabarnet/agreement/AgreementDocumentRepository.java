package se.backabarnet.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementDocumentRepository extends JpaRepository<AgreementDocument, UUID> {

    List<AgreementDocument> findByAgreementIdOrderByNumberDesc(UUID agreementId);

    int countByAgreementId(UUID agreementId);
}
