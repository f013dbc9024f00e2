package se.backabarnet.engine.version;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.model.RunningModel;
import se.backabarnet.model.Standing;

/** Tells how far a phase has come by where its instance waits, and opens points in its checklist. */
@Component
class PhaseStanding {

    private static final String CHECKLIST = "Checklist_P";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;

    PhaseStanding(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, @Lazy HistoryService history) {
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
    }

    Standing of(RunningModel model) {
        if (model.phase() == null) {
            return Standing.AFTER;
        }
        String box = CHECKLIST + model.phase();
        List<String> at = waitingAt(runtime.getActivityInstance(model.instanceId()));
        if (at.contains(box)) {
            return Standing.CHECKLIST;
        }
        if (at.stream().noneMatch(element -> leadsTo(model, element, box))) {
            return Standing.AFTER;
        }
        return hasBeenAt(model, box) ? Standing.CLOSING : Standing.BEFORE;
    }

    /** In the checklist that is open, or else in one that is opened in place of all that the phase waits at. */
    void open(RunningModel model, Standing standing, Collection<String> items) {
        ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(model.instanceId());
        if (standing != Standing.CHECKLIST) {
            ActivityInstance phase = runtime.getActivityInstance(model.instanceId());
            Stream.of(phase.getChildActivityInstances())
                    .forEach(waiting -> change.cancelActivityInstance(waiting.getId()));
            Stream.of(phase.getChildTransitionInstances())
                    .forEach(waiting -> change.cancelTransitionInstance(waiting.getId()));
        }
        items.forEach(change::startBeforeActivity);
        change.execute();
    }

    private boolean hasBeenAt(RunningModel model, String element) {
        return history.createHistoricActivityInstanceQuery()
                        .processInstanceId(model.instanceId())
                        .activityId(element)
                        .count()
                > 0;
    }

    private static List<String> waitingAt(ActivityInstance phase) {
        return Stream.concat(
                        Stream.of(phase.getChildActivityInstances()).map(ActivityInstance::getActivityId),
                        Stream.of(phase.getChildTransitionInstances()).map(TransitionInstance::getActivityId))
                .toList();
    }

    /** Also by way of what interrupts an element, such as a point that is opened again while the phase is being closed. */
    private boolean leadsTo(RunningModel model, String from, String box) {
        BpmnModelInstance drawn = repository.getBpmnModelInstance(model.source());
        Set<String> seen = new HashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>();
        next.add(drawn.getModelElementById(from.replace(InstanceMove.AROUND_MANY, "")));
        while (!next.isEmpty()) {
            FlowNode node = next.remove();
            if (node.getId().equals(box)) {
                return true;
            }
            if (seen.add(node.getId())) {
                node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
                drawn.getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(boundary -> node.equals(boundary.getAttachedTo()))
                        .forEach(next::add);
            }
        }
        return false;
    }
}
