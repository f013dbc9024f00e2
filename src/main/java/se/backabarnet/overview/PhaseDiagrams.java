package se.backabarnet.overview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: the process models of a rollout's phases, as they were drawn, and how far each has come. */
public interface PhaseDiagrams {

    /** From the deployed version that the phase runs, or ran, on; empty for a phase that has not begun. */
    Optional<PhaseDiagram> of(UUID rolloutId, int phase);

    /**
     * Lengths are pixels of the drawing, which begins at 0, 0.
     *
     * @param instance what runs on it; null when that has ended
     */
    record PhaseDiagram(
            String name,
            String key,
            int version,
            String instance,
            double width,
            double height,
            List<Shape> shapes,
            List<Flow> flows) {}

    /** How far an element has come. */
    enum Progress {
        DONE,
        ACTIVE,
        COMING
    }

    /** EVENT is drawn as a circle, GATEWAY as a diamond, TASK as a box, BOX as a frame around others. */
    enum Kind {
        EVENT,
        GATEWAY,
        TASK,
        BOX
    }

    /** What BPMN draws inside a shape to say of which type it is. */
    enum Marker {
        MESSAGE,
        TIMER,
        ERROR,
        ESCALATION,
        SIGNAL,
        CONDITIONAL,
        COMPENSATE,
        LINK,
        TERMINATE,
        CANCEL,
        USER,
        SERVICE,
        BUSINESS_RULE,
        SCRIPT,
        SEND,
        RECEIVE,
        MANUAL,
        CALL,
        EXCLUSIVE,
        PARALLEL,
        INCLUSIVE,
        EVENT_BASED,
        COMPLEX
    }

    /** DOUBLE is drawn twice, one inside the other. */
    enum Border {
        THIN,
        DOUBLE,
        THICK
    }

    /**
     * How BPMN draws a type of element.
     *
     * @param marker null when it has none
     * @param filled whether the marker is filled, as of an event that throws
     * @param dashed whether the border is, as of an event that interrupts nothing
     * @param many whether it is done several times at once
     */
    record Look(Marker marker, boolean filled, Border border, boolean dashed, boolean many) {}

    /**
     * @param byPeople whether a person does it
     * @param label where the name stands; null when inside the shape
     */
    record Shape(
            String id,
            Kind kind,
            String name,
            double x,
            double y,
            double width,
            double height,
            Label label,
            Look look,
            boolean byPeople,
            Progress progress) {

        /** Its name is only known once it happens, and says until then how it will be made up. */
        boolean isNamedLater() {
            return name.contains("${");
        }

        Shape called(String other) {
            return new Shape(id, kind, other, x, y, width, height, label, look, byPeople, progress);
        }

        Shape as(Progress other) {
            return new Shape(id, kind, name, x, y, width, height, label, look, byPeople, other);
        }
    }

    /** A line from point to point: {@code x,y x,y …}. */
    record Flow(String points, String name, Label label) {}

    /** The top middle of a text below or beside its shape. */
    record Label(double x, double y, double width) {}
}
