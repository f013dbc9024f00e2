package se.backabarnet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.backabarnet.overview.Measures;
import se.backabarnet.overview.OtherAreas;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** How a rollout goes in figures. */
@RestController
@Tag(name = "Mått")
class MeasuresApi {

    private final Measures measures;
    private final OtherAreas others;
    private final RolloutAccess access;

    MeasuresApi(Measures measures, OtherAreas others, RolloutAccess access) {
        this.measures = measures;
        this.others = others;
        this.access = access;
    }

    @GetMapping("/api/rollouts/{id}/measures")
    @Operation(summary = "Mått per fas, jämförda med andra områden utan att något kan pekas ut")
    MeasuresOverview show(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable UUID id) {
        RolloutSummary rollout = access.readable(person, id);
        return MeasuresOverview.of(
                measures.phases(id),
                others.byPhase(id),
                others.whole(id, rollout.edition()),
                measures.orderViolations(id));
    }
}
