package se.backabarnet.engine.deployment;

import java.util.List;
import java.util.Set;

/**
 * All that models must keep to, so that what is accepted is safe and can run: the same for what ships and for what process
 * owners deploy, at the start, at a deployment, and in the build.
 */
class ModelRules {

    private final List<Rules> rules;

    ModelRules(Known known) {
        this(List.of(
                new FileBounds(),
                new SizeRules(),
                new BpmnRules(known),
                new HistoryRules(),
                new FlowRules(),
                new KnownProcessRules(),
                new TaskRules(),
                new TimeRules(),
                new VariableRules(),
                new ReferenceRules(),
                new DmnRules(),
                new TableRules(known.decisions()),
                new FormRules()));
    }

    ModelRules(List<Rules> rules) {
        this.rules = rules;
    }

    /** Everything that is wrong with a set of models. */
    Set<Finding> check(ModelSet models) {
        Findings findings = new Findings();
        rules.forEach(rule -> rule.check(models, findings));
        return findings.all();
    }

    /**
     * What a deployment would make wrong: everything in its own files, and in what is deployed already only what is right
     * without it.
     */
    Set<Finding> check(ModelSet deployed, List<ModelFile> incoming) {
        Set<Finding> made = check(deployed.with(incoming));
        if (!made.stream().allMatch(Finding::incoming)) {
            made.removeAll(check(deployed));
        }
        return made;
    }
}
