package se.backabarnet.agreement;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementPlanRepository extends JpaRepository<AgreementPlan, UUID> {}
