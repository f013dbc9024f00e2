package se.backabarnet.engine.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.util.StringUtils;
import se.backabarnet.RefusedException;

/**
 * Reads every new deployment before the engine's own deployers do, in the engine's transaction and ahead of its first
 * statement, so that a refused one leaves nothing behind. Without it a process owner could become administrator: an expression
 * that reaches the engine's services through {@code execution} is enough.
 *
 * <p>A model cannot be used to reach into an area either. It cannot set the variables that say where an instance belongs
 * ({@code area}, {@code rolloutId} and so on, see {@link BpmnRules}), candidate groups are always of the instance's own area
 * or national, and an instance that no rollout started has no area at all. The record in PostgreSQL has the last word: the
 * delegates and listeners take the area from the rollout there and refuse an instance they do not know.
 */
class DeploymentGuard implements Deployer {

    private final Supplier<Set<String>> delegates;
    private final Supplier<Set<String>> requirements;

    /**
     * Both are asked for when the first deployment arrives, long after the engine was configured.
     *
     * @param delegates what a model may call, by name
     * @param requirements what a point may require, by name
     */
    DeploymentGuard(Supplier<Set<String>> delegates, Supplier<Set<String>> requirements) {
        this.delegates = delegates;
        this.requirements = requirements;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            check(deployment.getResources().values());
        }
    }

    private void check(Collection<ResourceEntity> resources) {
        Findings findings = new Findings();
        BpmnRules processes = new BpmnRules(new Expressions(delegates.get()), requirements.get());
        for (ResourceEntity resource : resources) {
            findings.inFile(StringUtils.getFilename(resource.getName().replace('\\', '/')));
            rulesFor(resource.getName(), processes).check(resource.getBytes(), findings);
        }
        List<String> found = findings.all();
        if (!found.isEmpty()) {
            throw new RefusedException("Ingenting har driftsatts.\n" + String.join("\n", found));
        }
    }

    private static Rules rulesFor(String name, BpmnRules processes) {
        if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
            return processes;
        }
        if (name.endsWith(".dmn")) {
            return new DmnRules();
        }
        if (name.endsWith(".form")) {
            return new FormRules();
        }
        return (content, findings) -> findings.add(
                null, "Filer av det här slaget får inte driftsättas", "Tillåtna är .bpmn, .dmn och .form.");
    }
}
