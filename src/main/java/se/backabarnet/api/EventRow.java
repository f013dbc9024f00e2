package se.backabarnet.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.backabarnet.overview.Happening;

@Schema(
        description =
                "Något som hände i införandet: med en punkt, en fas, ett beslut, ett underlag eller överenskommelsen")
record EventRow(
        Instant at,
        @Schema(
                        description =
                                "Om införandet: ROLLOUT_STARTED, ROLLOUT_FINISHED, STOPPED.FAILED, STOPPED.OVERDUE, STOPPED.PAUSED,"
                                        + " STOPPED.UNHELD, STOPPED.NOBODY, WENT_ON. Om en fas: PHASE_BEGAN, PHASE_CLOSED,"
                                        + " JUDGED_READY, JUDGED_NOT_READY, SIGN_OFF.APPROVED, SIGN_OFF.RETURNED, GATE.APPROVED,"
                                        + " GATE.RETURNED. Om en punkt: APPEARED, STARTED, RELEASED, COMPLETED, SENT_BACK, REOPENED,"
                                        + " COMMENTED, FILE_ADDED, FILE_REMOVED. Om överenskommelsen: AGREEMENT.HANDED_IN,"
                                        + " AGREEMENT.APPROVED, AGREEMENT.RETURNED, AGREEMENT.SIGNED, AGREEMENT.REFUSED",
                        example = "COMPLETED")
                String happened,
        @Schema(description = "Fasen som det gäller, tomt när det inte gäller någon") Integer phase,
        @Schema(description = "Punktens id, tomt när det inte gäller någon punkt") String itemId,
        @Schema(description = "Punkten i ord") String item,
        @Schema(description = "Punktens läge därefter: NOT_STARTED, STARTED, DONE eller NOT_APPLICABLE") String status,
        @Schema(description = "Användarens id, tomt när systemet gjorde det") String who,
        @Schema(description = "Id för den som hon ersatte, tomt när hon handlade för sig själv") String onBehalfOf,
        @Schema(description = "Roller som fick göra det, tomt när alla i området fick") List<String> roles,
        @Schema(description = "Dagen som angavs: när punkten uppnåddes, eller fasen avslutades") LocalDate date,
        @Schema(description = "Varför punkten ska göras om, eller något inte godtogs") String reason,
        @Schema(description = "Det som skrevs: kommentaren, filens namn, parten") String comment,
        @Schema(description = "Vad det kan kontrolleras mot: filens SHA-256, eller beslutstabellen och dess version")
                String proof) {

    static EventRow of(Happening happening) {
        return new EventRow(
                happening.at(),
                happening.what(),
                happening.phase(),
                happening.itemId(),
                happening.item(),
                happening.status(),
                happening.who(),
                happening.onBehalfOf(),
                happening.roles(),
                happening.date(),
                happening.reason(),
                happening.text(),
                happening.proof());
    }
}
