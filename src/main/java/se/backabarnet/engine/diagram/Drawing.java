package se.backabarnet.engine.diagram;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import se.backabarnet.overview.PhaseDiagrams.Flow;
import se.backabarnet.overview.PhaseDiagrams.Kind;
import se.backabarnet.overview.PhaseDiagrams.Label;
import se.backabarnet.overview.PhaseDiagrams.PhaseDiagram;
import se.backabarnet.overview.PhaseDiagrams.Progress;
import se.backabarnet.overview.PhaseDiagrams.Shape;

/** Turns the diagram part of a process model into shapes and lines, moved to begin near 0, 0. */
final class Drawing {

    private static final double MARGIN = 20;
    private static final double LABEL_WIDTH = 110;

    private final Map<String, Progress> progress;
    private final double left;
    private final double top;

    private Drawing(Map<String, Progress> progress, double left, double top) {
        this.progress = progress;
        this.left = left;
        this.top = top;
    }

    static PhaseDiagram of(BpmnModelInstance model, HistoricProcessInstance instance, Map<String, Progress> progress) {
        List<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() instanceof FlowNode)
                .toList();
        double left = shapes.stream()
                        .mapToDouble(shape -> shape.getBounds().getX())
                        .min()
                        .orElse(0)
                - 2 * MARGIN;
        double top = shapes.stream()
                        .mapToDouble(shape -> shape.getBounds().getY())
                        .min()
                        .orElse(0)
                - MARGIN;
        Drawing drawing = new Drawing(progress, left, top);
        List<Shape> drawn = shapes.stream()
                .map(drawing::shape)
                .sorted(Comparator.comparing(Shape::kind, Comparator.comparing(kind -> kind != Kind.BOX))
                        .thenComparing(shape -> -shape.width() * shape.height()))
                .toList();
        double width = drawn.stream()
                .mapToDouble(shape -> shape.x() + shape.width())
                .max()
                .orElse(0);
        double height = drawn.stream()
                .mapToDouble(shape -> shape.y() + shape.height())
                .max()
                .orElse(0);
        return new PhaseDiagram(
                model.getModelElementsByType(Process.class).iterator().next().getName(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionVersion(),
                instance.getEndTime() == null ? instance.getId() : null,
                width + 2 * MARGIN,
                height + 2 * MARGIN,
                drawn,
                model.getModelElementsByType(BpmnEdge.class).stream()
                        .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
                        .map(drawing::flow)
                        .toList());
    }

    private Shape shape(BpmnShape shape) {
        FlowNode node = (FlowNode) shape.getBpmnElement();
        Bounds bounds = shape.getBounds();
        Kind kind = kind(node);
        return new Shape(
                node.getId(),
                kind,
                Objects.requireNonNullElse(node.getName(), ""),
                bounds.getX() - left,
                bounds.getY() - top,
                bounds.getWidth(),
                bounds.getHeight(),
                kind == Kind.EVENT || kind == Kind.GATEWAY ? label(shape.getBpmnLabel(), bounds) : null,
                Looks.of(node),
                node instanceof UserTask,
                progress.getOrDefault(node.getId(), Progress.COMING));
    }

    private static Kind kind(FlowNode node) {
        if (node instanceof Event) {
            return Kind.EVENT;
        }
        if (node instanceof Gateway) {
            return Kind.GATEWAY;
        }
        return node instanceof SubProcess ? Kind.BOX : Kind.TASK;
    }

    private Flow flow(BpmnEdge edge) {
        String points = edge.getWaypoints().stream()
                .map(point -> (point.getX() - left) + "," + (point.getY() - top))
                .collect(Collectors.joining(" "));
        String name = ((SequenceFlow) edge.getBpmnElement()).getName();
        Label label = edge.getBpmnLabel() == null ? null : label(edge.getBpmnLabel(), null);
        return new Flow(points, label == null ? null : name, label);
    }

    /** Where the modeller put the text, or below the shape. */
    private Label label(BpmnLabel label, Bounds shape) {
        if (label != null && label.getBounds() != null) {
            Bounds bounds = label.getBounds();
            return new Label(
                    bounds.getX() + bounds.getWidth() / 2 - left,
                    bounds.getY() - top,
                    Math.max(bounds.getWidth(), LABEL_WIDTH));
        }
        return shape == null
                ? null
                : new Label(
                        shape.getX() + shape.getWidth() / 2 - left,
                        shape.getY() + shape.getHeight() + 4 - top,
                        LABEL_WIDTH);
    }
}
