package se.backabarnet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.backabarnet.overview.Timeline;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;
import se.backabarnet.settings.ApplicationSettings;

/** The rollouts that somebody may see: the same ones as on the pages. */
@RestController
@RequestMapping("/api/rollouts")
@Tag(name = "Införanden", description = "Införanden som den inloggade får se")
class RolloutApi {

    private static final String SIZE = "50";
    private static final int LARGEST = 500;
    private static final int LAST = 1_000_000;

    private final RolloutService rollouts;
    private final RolloutAccess access;
    private final Timeline timeline;
    private final RolloutDetailsReader details;
    private final StatusOverviews overviews;
    private final ApplicationSettings settings;

    RolloutApi(
            RolloutService rollouts,
            RolloutAccess access,
            Timeline timeline,
            RolloutDetailsReader details,
            StatusOverviews overviews,
            ApplicationSettings settings) {
        this.rollouts = rollouts;
        this.access = access;
        this.timeline = timeline;
        this.details = details;
        this.overviews = overviews;
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "Införanden efter område, sida för sida")
    Listing<RolloutRow> list(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST) int page,
            @RequestParam(defaultValue = SIZE) @Min(1) @Max(LARGEST) int size) {
        return Listing.of(
                rollouts.visible(access.seesAll(person), access.areas(person), page, size),
                rollout -> RolloutRow.of(rollout, page(rollout)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Ett införande med faser, punkter, beslut, bedömningar och underlag")
    RolloutDetails show(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable UUID id) {
        RolloutSummary rollout = access.readable(person, id);
        return details.of(rollout, page(rollout));
    }

    @GetMapping("/{id}/events")
    @Operation(summary = "Allt som hände i införandet, äldst först, sida för sida: samma som på sidan Händelser")
    Listing<EventRow> events(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST) int page,
            @RequestParam(defaultValue = SIZE) @Min(1) @Max(LARGEST) int size) {
        access.readable(person, id);
        return Listing.of(timeline.oldestFirst(id, page, size), EventRow::of);
    }

    @GetMapping("/{id}/status")
    @Operation(summary = "Lägesbilden i ord: faserna och vad som hindrar den pågående")
    StatusOverview status(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable UUID id) {
        RolloutSummary rollout = access.readable(person, id);
        return overviews.of(rollout, page(rollout));
    }

    private String page(RolloutSummary rollout) {
        return settings.rolloutUrl(rollout.id());
    }
}
