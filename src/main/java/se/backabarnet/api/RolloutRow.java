package se.backabarnet.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import se.backabarnet.rollout.RolloutSummary;

@Schema(description = "Ett införande i ett område")
record RolloutRow(
        UUID id,
        @Schema(description = "Områdets korta namn, som är början på dess gruppers id", example = "ystad") String area,
        @Schema(example = "Ystad") String areaName,
        @Schema(description = "hsv eller region", example = "hsv") String edition,
        @Schema(description = "Dagen från vilken punkterna räknas") LocalDate beganOn,
        @Schema(description = "Fasen som senast började, 1 till 5; 0 före den första") int phase,
        @Schema(description = "Antal avslutade faser") int closedPhases,
        boolean finished,
        @Schema(description = "Införandets sida") String page) {

    static RolloutRow of(RolloutSummary rollout, String page) {
        return new RolloutRow(
                rollout.id(),
                rollout.area(),
                rollout.areaName(),
                rollout.edition(),
                rollout.beganOn(),
                rollout.phase(),
                rollout.closedPhases(),
                rollout.finished(),
                page);
    }
}
