package se.backabarnet.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import se.backabarnet.checklist.ItemRequirement;

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
        deployers.add(new DeploymentGuard(
                () -> Set.of(beans.getBeanNamesForType(JavaDelegate.class, true, false)), this::requirements));
        if (configuration.getCustomPreDeployers() != null) {
            deployers.addAll(configuration.getCustomPreDeployers());
        }
        configuration.setCustomPreDeployers(deployers);
    }

    private Set<String> requirements() {
        return beans.getBeansOfType(ItemRequirement.class).values().stream()
                .map(ItemRequirement::name)
                .collect(Collectors.toSet());
    }
}
