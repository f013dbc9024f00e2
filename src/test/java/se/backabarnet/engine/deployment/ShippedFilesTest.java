package se.backabarnet.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the application ships obeys the rules that process owners are held to. */
class ShippedFilesTest {

    private static final Set<String> DELEGATES = Set.of(
            "registerRolloutDelegate",
            "beginPhaseDelegate",
            "judgeReadinessDelegate",
            "closePhaseDelegate",
            "finishRolloutDelegate",
            "notifyDelegate",
            "sendMailDelegate",
            "sumUpSigningDelegate",
            "concludeAgreementDelegate",
            "assessInterestDelegate",
            "acceptInterestDelegate",
            "tellSenderDelegate");

    @ParameterizedTest
    @ValueSource(strings = {"bpmn/*.bpmn", "dmn/*.dmn", "forms/*.form"})
    void passTheGuard(String models) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:" + models);
        assertThat(files).isNotEmpty();
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setNew(true);
        for (Resource file : files) {
            ResourceEntity resource = new ResourceEntity();
            resource.setName(file.getFilename());
            resource.setBytes(file.getContentAsByteArray());
            deployment.addResource(resource);
        }
        assertThatCode(() -> new DeploymentGuard(() -> DELEGATES, () -> Set.of("contact-person", "signed-agreement"))
                        .deploy(deployment))
                .as(Arrays.toString(files))
                .doesNotThrowAnyException();
    }
}
