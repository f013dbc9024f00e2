package se.backabarnet.engine.deployment;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells administrators, in the log, what is wrong with the models that are in use: a release may bring stricter rules than
 * those under which a process owner deployed. They stay in use, and nobody is kept from starting the application.
 */
@Component
class DeployedModelsReview {

    private static final Logger LOG = LoggerFactory.getLogger(DeployedModelsReview.class);

    private final Supplier<ModelRules> rules;
    private final Supplier<ModelSet> deployed;

    @Autowired
    DeployedModelsReview(ListableBeanFactory beans, DataSource dataSource) {
        this(() -> new ModelRules(Known.in(beans)), new DeployedModels(dataSource)::read);
    }

    DeployedModelsReview(Supplier<ModelRules> rules, Supplier<ModelSet> deployed) {
        this.rules = rules;
        this.deployed = deployed;
    }

    @EventListener(ApplicationReadyEvent.class)
    void review() {
        Set<Finding> found = rules.get().check(deployed.get());
        if (!found.isEmpty()) {
            LOG.warn(
                    "The models in use do not keep to the rules in {} places; rollouts may stop there. Let a process owner"
                            + " deploy better ones:\n{}",
                    found.size(),
                    found.stream().map(Finding::text).collect(Collectors.joining("\n")));
        }
    }
}
