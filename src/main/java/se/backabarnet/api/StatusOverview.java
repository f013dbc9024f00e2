package se.backabarnet.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "Lägesbilden i ord: var införandet står och vad som hindrar att fasen avslutas")
record StatusOverview(
        RolloutRow rollout,
        @Schema(example = "Kommun, hälso- och sjukvård och polis") String editionName,
        List<PhaseState> phases,
        @Schema(description = "Det som hindrar den pågående fasen från att avslutas") List<Blocker> blockers) {

    @Schema(name = "PhaseState", description = "En fas och dess läge")
    record PhaseState(
            int number,
            String name,
            @Schema(description = "DONE, OPEN eller COMING") String state,
            @Schema(example = "Pågår") String stateName) {}

    @Schema(name = "Blocker", description = "En punkt som inte är klar, eller ett beslut som väntar")
    record Blocker(
            @Schema(description = "Punktens id, tomt för ett beslut") String itemId,
            String label,
            @Schema(example = "Ej genomförd") String status,
            @Schema(description = "Varför punkten ska göras om, i regelns eller beslutets ord") String reason,
            @Schema(example = "Införandeteam") String responsible) {}
}
