package se.backabarnet.overview;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.backabarnet.overview.PhaseDiagrams.Progress;
import se.backabarnet.overview.PhaseDiagrams.Shape;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/**
 * A phase's process model with what is done, active and coming, and beside it a list that says the same. Drawn here and
 * not in the browser: so it needs no script, is printed as it is seen, and the security policy stays as it is.
 */
@Controller
class DiagramPage {

    private final PhaseDiagrams diagrams;
    private final ItemRows items;
    private final RolloutAccess access;
    private final MessageSourceAccessor messages;

    DiagramPage(PhaseDiagrams diagrams, ItemRows items, RolloutAccess access, MessageSourceAccessor messages) {
        this.diagrams = diagrams;
        this.items = items;
        this.access = access;
        this.messages = messages;
    }

    @GetMapping("/inforanden/{rolloutId}/karta")
    String show(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID rolloutId,
            @RequestParam(defaultValue = "0") int fas,
            Model model) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        int phase = fas < 1 || fas > rollout.phase() ? Math.max(1, rollout.phase()) : fas;
        Map<String, ItemRow> rows = items.of(rolloutId, person).stream()
                .collect(Collectors.toMap(row -> row.item().itemId(), row -> row));
        model.addAttribute("rollout", rollout);
        model.addAttribute("phase", phase);
        diagrams.of(rolloutId, phase).ifPresent(diagram -> {
            List<Shape> shapes = diagram.shapes().stream()
                    .map(shape -> asRecorded(shape, rows.get(shape.id())))
                    .map(shape -> shape.isNamedLater() ? shape.called(messages.getMessage("diagram.again")) : shape)
                    .toList();
            model.addAttribute("diagram", Sketch.of(diagram, shapes));
            model.addAttribute("steps", steps(shapes));
        });
        return "overview/diagram";
    }

    /** A point that is being done again has ended as a step of the model, and is not done all the same. */
    private static Shape asRecorded(Shape shape, ItemRow row) {
        return row == null ? shape : shape.as(row.item().isCompleted() ? Progress.DONE : Progress.ACTIVE);
    }

    /** What people do, as far as it has come. */
    private static Map<Progress, List<Shape>> steps(List<Shape> shapes) {
        return shapes.stream().filter(Shape::byPeople).collect(Collectors.groupingBy(Shape::progress));
    }
}
