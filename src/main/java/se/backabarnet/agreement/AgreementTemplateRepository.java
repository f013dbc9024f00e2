package se.backabarnet.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementTemplateRepository extends JpaRepository<AgreementTemplate, UUID> {

    Optional<AgreementTemplate> findFirstByEditionOrderByNumberDesc(String edition);

    List<AgreementTemplate> findAllByOrderByEditionAscNumberDesc();

    int countByEdition(String edition);
}
