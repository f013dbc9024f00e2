package se.backabarnet.engine.diagram;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import se.backabarnet.overview.PhaseDiagrams.Border;
import se.backabarnet.overview.PhaseDiagrams.Look;
import se.backabarnet.overview.PhaseDiagrams.Marker;

/** Says how an element of a model is drawn. BPMN's own names of its types are those of the markers. */
final class Looks {

    private Looks() {}

    static Look of(FlowNode node) {
        return new Look(
                marker(node),
                node instanceof ThrowEvent || node instanceof SendTask,
                border(node),
                dashed(node),
                many(node));
    }

    private static Marker marker(FlowNode node) {
        if (node instanceof Event event) {
            return definitions(event).stream().findFirst().map(Looks::named).orElse(null);
        }
        return named(node);
    }

    private static Collection<EventDefinition> definitions(Event event) {
        return event instanceof CatchEvent catching
                ? catching.getEventDefinitions()
                : ((ThrowEvent) event).getEventDefinitions();
    }

    /** {@code businessRuleTask} has the marker BUSINESS_RULE; null when there is none of that name. */
    private static Marker named(ModelElementInstance element) {
        String name = element.getElementType()
                .getTypeName()
                .replaceFirst("(EventDefinition|Task|Gateway|Activity)$", "")
                .replaceAll("(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
        return Stream.of(Marker.values())
                .filter(marker -> marker.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Border border(FlowNode node) {
        if (node instanceof EndEvent || node instanceof CallActivity) {
            return Border.THICK;
        }
        return node instanceof Event && !(node instanceof StartEvent) ? Border.DOUBLE : Border.THIN;
    }

    private static boolean dashed(FlowNode node) {
        return node instanceof StartEvent start && !start.isInterrupting()
                || node instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                || node instanceof SubProcess inner && inner.triggeredByEvent();
    }

    private static boolean many(FlowNode node) {
        return node instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }
}
