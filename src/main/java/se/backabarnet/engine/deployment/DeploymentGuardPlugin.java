package se.backabarnet.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Puts the {@link DeploymentGuard} before the engine's deployers. The delegates that a model may call are the beans that are
 * one; only their names are asked for, since the delegates themselves need the engine that is being built here.
 */
@Component
public class DeploymentGuardPlugin extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;

    public DeploymentGuardPlugin(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>();
        deployers.add(new DeploymentGuard(() -> Set.of(beans.getBeanNamesForType(JavaDelegate.class, true, false))));
        if (configuration.getCustomPreDeployers() != null) {
            deployers.addAll(configuration.getCustomPreDeployers());
        }
        configuration.setCustomPreDeployers(deployers);
    }
}
