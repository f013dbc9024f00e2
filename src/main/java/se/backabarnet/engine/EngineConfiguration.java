package se.backabarnet.engine;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.decision.FiredRules;
import se.backabarnet.engine.decision.TimedDmnEngine;
import se.backabarnet.engine.task.Agreements;
import se.backabarnet.engine.task.ChecklistItems;
import se.backabarnet.engine.task.DoorFormService;
import se.backabarnet.engine.task.DoorTaskService;
import se.backabarnet.engine.task.TaskDoor;
import se.backabarnet.engine.task.TaskParseListener;

/** Puts our own parts into the engine. What is a mere setting stands in {@code application.yaml}. */
@Component
class EngineConfiguration extends AbstractProcessEnginePlugin {

    private final Map<String, JavaDelegate> delegates;
    private final ChecklistItems checklistItems;
    private final Agreements agreements;
    private final TaskParseListener tasks;
    private final TaskDoor door;
    private final FiredRules firedRules;
    private final EngineMappings mappings;

    EngineConfiguration(
            Map<String, JavaDelegate> delegates,
            ChecklistItems checklistItems,
            Agreements agreements,
            TaskParseListener tasks,
            TaskDoor door,
            FiredRules firedRules,
            EngineMappings mappings) {
        this.delegates = delegates;
        this.checklistItems = checklistItems;
        this.agreements = agreements;
        this.tasks = tasks;
        this.door = door;
        this.firedRules = firedRules;
        this.mappings = mappings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new DoorTaskService(door));
        configuration.setFormService(new DoorFormService(door));
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(new RetryInterceptor(), configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreBPMNParseListeners(
                with((BpmnParseListener) tasks, configuration.getCustomPreBPMNParseListeners()));
        configuration.setCustomIncidentHandlers(with(new RetriedAtOnce(), configuration.getCustomIncidentHandlers()));
        NoArgGenerator ids = Generators.timeBasedEpochGenerator();
        configuration.setIdGenerator(() -> ids.generate().toString());

        DefaultDmnEngineConfiguration decisions = TimedDmnEngine.configuration();
        decisions.getCustomPostDecisionTableEvaluationListeners().add(firedRules);
        configuration.setDmnEngineConfiguration(decisions);

        ((SpringProcessEngineConfiguration) configuration).setBeans(modelBeans());
        mappings.into(configuration);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        EngineMappings.complete(configuration);
    }

    /** All that an expression in a model can reach. */
    private Map<Object, Object> modelBeans() {
        Map<Object, Object> beans = new HashMap<>(delegates);
        beans.put("checklistItems", checklistItems);
        beans.put("agreements", agreements);
        return beans;
    }

    private static <T> List<T> with(T first, List<T> rest) {
        List<T> all = new ArrayList<>(List.of(first));
        if (rest != null) {
            all.addAll(rest);
        }
        return all;
    }
}
