package se.backabarnet.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** How a rollout goes in figures, each with the table behind its chart. */
@Controller
class MeasuresPage {

    private final Measures measures;
    private final OtherAreas others;
    private final RolloutAccess access;
    private final Clock clock;

    MeasuresPage(Measures measures, OtherAreas others, RolloutAccess access, Clock clock) {
        this.measures = measures;
        this.others = others;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/inforanden/{rolloutId}/matt")
    String show(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, Model model) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        List<Measures.PhaseMeasure> phases = measures.phases(rolloutId);
        OtherAreas.Whole whole = others.whole(rolloutId, rollout.edition());
        List<Measures.Month> trend = measures.trend(rolloutId);
        model.addAttribute("rollout", rollout);
        model.addAttribute("phases", phases);
        model.addAttribute("quietDays", whole.ownQuiet());
        model.addAttribute("orderViolations", measures.orderViolations(rolloutId));
        model.addAttribute(
                "sentBack",
                phases.stream().mapToInt(Measures.PhaseMeasure::sentBack).sum());
        model.addAttribute(
                "reopened",
                phases.stream().mapToInt(Measures.PhaseMeasure::reopened).sum());
        model.addAttribute("share", Math.round(whole.ownShare()));
        model.addAttribute("comparisons", Comparison.of(phases, others.byPhase(rolloutId), whole));
        model.addAttribute("trend", trend);
        if (!trend.isEmpty()) {
            model.addAttribute("chart", TrendChart.of(trend, LocalDate.now(clock)));
        }
        return "overview/measures";
    }
}
