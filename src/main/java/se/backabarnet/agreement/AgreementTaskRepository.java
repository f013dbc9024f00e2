package se.backabarnet.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AgreementTaskRepository extends JpaRepository<AgreementTask, String> {

    List<AgreementTask> findByAgreementIdAndDoneAtIsNull(UUID agreementId);

    boolean existsByAgreementIdAndStep(UUID agreementId, AgreementStep step);

    @Query("select t from AgreementTask t where t.agreementId = :agreementId and t.step = :step and t.doneAt is null")
    Optional<AgreementTask> findOpen(UUID agreementId, AgreementStep step);
}
