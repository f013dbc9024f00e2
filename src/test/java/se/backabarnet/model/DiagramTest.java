package se.backabarnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Artifact;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model can be looked at: each element lies in the diagram, once, and no two of a box's elements cover each other. */
class DiagramTest {

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#processes")
    void showsEveryElement(ProcessFile process) {
        List<String> elements = Stream.concat(
                        process.all(FlowElement.class).stream(), process.all(Artifact.class).stream())
                .map(BaseElement::getId)
                .toList();
        assertThat(drawn(process)).containsExactlyInAnyOrderElementsOf(elements);
        assertThat(process.all(BpmnPlane.class))
                .singleElement()
                .satisfies(plane -> assertThat(plane.getBpmnElement().getId()).isEqualTo(process.id()));
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#processes")
    void drawsFlowsAsLinesAndTheRestAsShapes(ProcessFile process) {
        assertThat(process.all(BpmnEdge.class)).allSatisfy(edge -> {
            assertThat(edge.getBpmnElement()).isInstanceOfAny(SequenceFlow.class, Association.class);
            assertThat(edge.getWaypoints()).hasSizeGreaterThanOrEqualTo(2);
        });
        assertThat(process.all(BpmnShape.class))
                .noneMatch(shape -> shape.getBpmnElement() instanceof SequenceFlow)
                .allSatisfy(shape -> {
                    assertThat(shape.getBounds().getWidth()).isPositive();
                    assertThat(shape.getBounds().getHeight()).isPositive();
                });
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#phases")
    void pointsDoNotCoverEachOther(ProcessFile phase) {
        List<Bounds> points = phase.items().stream()
                .map(item -> ((BpmnShape) item.getDiagramElement()).getBounds())
                .toList();
        for (Bounds one : points) {
            assertThat(points)
                    .filteredOn(other -> other != one && overlap(one, other))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#decisions")
    void showsEveryDecision(DecisionFile decision) {
        assertThat(decision.model()
                        .getDocument()
                        .getElementsByNameNs("https://www.omg.org/spec/DMN/20191111/DMNDI/", "DMNShape"))
                .singleElement()
                .satisfies(
                        shape -> assertThat(shape.getAttribute("dmnElementRef")).isEqualTo(decision.id()));
    }

    private static List<String> drawn(ProcessFile process) {
        return Stream.concat(
                        process.all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                        process.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .map(BaseElement::getId)
                .toList();
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }
}
