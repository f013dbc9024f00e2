package se.backabarnet.engine.version;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.backabarnet.RefusedException;
import se.backabarnet.model.Hindrance;
import se.backabarnet.model.RunningModel;

/** Moves one instance, element by element of the same id. */
@Component
class InstanceMove {

    /** The engine's own number of attempts for a job. */
    private static final int ATTEMPTS = 3;

    private static final Hindrance WHOLE = new Hindrance(null, null, false);

    /** What the engine adds behind the id of an element that is done several times. */
    static final String AROUND_MANY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final TransactionTemplate onTrial;

    InstanceMove(
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService repository,
            @Lazy ManagementService management,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.onTrial = new TransactionTemplate(transactions);
        onTrial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void move(RunningModel model) {
        try {
            migrate(model);
        } catch (MigratingProcessInstanceValidationException | MigrationPlanValidationException e) {
            throw new RefusedException(
                    "Införandet kan inte flyttas: det står vid något som den nya versionen inte har. Ingenting är flyttat.");
        }
        management.createJobQuery().processInstanceId(model.instanceId()).noRetriesLeft().list().stream()
                .map(Job::getId)
                .forEach(job -> management.setJobRetries(job, ATTEMPTS));
    }

    /** Only the engine knows all that it refuses, and only when it is asked to move; so it is asked, and undone. */
    List<Hindrance> hindrances(RunningModel model) {
        return onTrial.execute(trial -> {
            trial.setRollbackOnly();
            try {
                migrate(model);
                return List.of();
            } catch (MigratingProcessInstanceValidationException e) {
                return hindrances(model, e);
            } catch (MigrationPlanValidationException e) {
                return List.of(WHOLE);
            }
        });
    }

    private void migrate(RunningModel model) {
        MigrationPlan plan = runtime.createMigrationPlan(model.source(), model.target())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        runtime.newMigration(plan).processInstanceIds(model.instanceId()).execute();
    }

    private List<Hindrance> hindrances(RunningModel model, MigratingProcessInstanceValidationException refused) {
        BpmnModelInstance source = repository.getBpmnModelInstance(model.source());
        List<Hindrance> found = Stream.concat(
                        refused.getValidationReport().getActivityInstanceReports().stream()
                                .map(MigratingActivityInstanceValidationReport::getSourceScopeId),
                        refused.getValidationReport().getTransitionInstanceReports().stream()
                                .map(MigratingTransitionInstanceValidationReport::getSourceScopeId))
                .map(element -> element.replace(AROUND_MANY, ""))
                .distinct()
                .map(element -> hindrance(source, element))
                .toList();
        return found.isEmpty() ? List.of(WHOLE) : found;
    }

    private static Hindrance hindrance(BpmnModelInstance source, String id) {
        Optional<FlowElement> element = Optional.ofNullable(source.getModelElementById(id));
        return new Hindrance(
                id,
                element.map(FlowElement::getName)
                        .filter(name -> !name.contains("${"))
                        .map(name -> name.replaceAll("\\s+", " "))
                        .orElse(null),
                element.filter(UserTask.class::isInstance).isPresent());
    }
}
