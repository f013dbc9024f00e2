package se.backabarnet.engine.deployment;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import se.backabarnet.RefusedException;

/**
 * Reads every new deployment before the engine's own deployers do, in the engine's transaction and ahead of its first
 * statement, so that a refused one leaves nothing behind. Without it a process owner could become administrator: an expression
 * that reaches the engine's services through {@code execution} is enough; and a slip of hers could stop every area.
 *
 * <p>A model cannot be used to reach into an area either. It cannot set the variables that say where an instance belongs
 * ({@code area}, {@code rolloutId} and so on, see {@link BpmnRules}), candidate groups are always of the instance's own area
 * or national, and an instance that no rollout started has no area at all. The record in PostgreSQL has the last word: the
 * delegates and listeners take the area from the rollout there and refuse an instance they do not know.
 */
class DeploymentGuard implements Deployer {

    /** More than anybody mends before trying again, and few enough to read. */
    private static final int TOLD = 50;

    private final Supplier<ModelRules> rules;
    private final Supplier<ModelSet> deployed;

    /** Both are asked for when a deployment arrives, long after the engine was configured. */
    DeploymentGuard(Supplier<ModelRules> rules, Supplier<ModelSet> deployed) {
        this.rules = rules;
        this.deployed = deployed;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<ModelFile> incoming = deployment.getResources().values().stream()
                .map(resource -> ModelReader.read(resource.getName(), resource.getBytes(), true))
                .toList();
        Set<Finding> found = rules.get().check(deployed.get(), incoming);
        if (!found.isEmpty()) {
            throw new RefusedException(words(found));
        }
    }

    private static String words(Set<Finding> found) {
        String words = found.stream()
                .limit(TOLD)
                .map(Finding::text)
                .collect(Collectors.joining("\n", "Ingenting har driftsatts.\n", ""));
        int more = found.size() - TOLD;
        return more > 0 ? words + "\nOch " + more + " fel till. Rätta de första och försök igen." : words;
    }
}
