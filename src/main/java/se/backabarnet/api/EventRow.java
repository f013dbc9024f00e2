package se.backabarnet.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import se.backabarnet.checklist.ItemEvent;

@Schema(description = "Något som hände med en punkt")
record EventRow(
        Instant at,
        String itemId,
        @Schema(description = "APPEARED, STARTED, RELEASED, COMPLETED, SENT_BACK eller REOPENED") String happened,
        @Schema(description = "Punktens läge därefter") String status,
        @Schema(description = "Användarens id, tomt när systemet gjorde det") String who,
        @Schema(description = "Id för den som hon ersatte, tomt när hon handlade för sig själv") String onBehalfOf,
        String reason,
        LocalDate date,
        String comment) {

    static EventRow of(ItemEvent event) {
        return new EventRow(
                event.at(),
                event.itemId(),
                event.happened(),
                event.status().name(),
                event.who(),
                event.onBehalfOf(),
                event.reason(),
                event.date(),
                event.comment());
    }
}
