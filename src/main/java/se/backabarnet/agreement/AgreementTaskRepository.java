package se.backabarnet.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementTaskRepository extends JpaRepository<AgreementTask, String> {

    List<AgreementTask> findByAgreementIdAndDoneAtIsNull(UUID agreementId);

    boolean existsByAgreementIdAndStep(UUID agreementId, AgreementStep step);
}
