package se.backabarnet.engine.version;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.CurrentUser;
import se.backabarnet.model.DeploymentRecord;

/** Lets every deployment that a person makes be remembered as hers, after the engine's own deployers have accepted it. */
@Component
class DeployedByPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<DeploymentRecord> record;

    DeployedByPlugin(ObjectProvider<DeploymentRecord> record) {
        this.record = record;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>();
        if (configuration.getCustomPostDeployers() != null) {
            deployers.addAll(configuration.getCustomPostDeployers());
        }
        deployers.add(this::deployed);
        configuration.setCustomPostDeployers(deployers);
    }

    private void deployed(DeploymentEntity deployment) {
        String who = CurrentUser.id();
        if (deployment.isNew() && who != null) {
            record.getObject().deployed(deployment.getId(), who);
        }
    }
}
