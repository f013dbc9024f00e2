package se.backabarnet.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import se.backabarnet.overview.Measures;

@Schema(description = "Hur införandet går, i samma mått som på sidan Mått")
record MeasuresOverview(
        List<PhaseMeasures> phases,
        @Schema(description = "Gånger som fasernas ordning bröts; ska vara 0") int orderViolations,
        @Schema(description = "Dagar sedan något daterat hände") int quietDays) {

    @Schema(name = "PhaseMeasures", description = "Mått för en fas som har börjat")
    record PhaseMeasures(
            int phase,
            boolean closed,
            @Schema(description = "Punkter som är klara") int done,
            @Schema(description = "Punkter som inte är Ej aktuellt") int counted,
            @Schema(description = "Varaktighet i dagar; till i dag för en fas som pågår") int days,
            @Schema(description = "Gånger som punkter skickades tillbaka") int sentBack,
            @Schema(description = "Gånger som punkter öppnades igen") int reopened,
            @Schema(description = "Dagar i andra områden; tomt när de är färre än fem") Others others) {

        static PhaseMeasures of(Measures.PhaseMeasure phase, Measures.Others others) {
            return new PhaseMeasures(
                    phase.phase(),
                    phase.closed(),
                    phase.done(),
                    phase.counted(),
                    phase.days(),
                    phase.sentBack(),
                    phase.reopened(),
                    others == null
                            ? null
                            : new Others(
                                    others.days().lower(),
                                    others.days().median(),
                                    others.days().upper()));
        }
    }

    @Schema(name = "Others", description = "Undre kvartil, median och övre kvartil, utan att något område kan pekas ut")
    record Others(double lowerQuartile, double median, double upperQuartile) {}

    static MeasuresOverview of(
            List<Measures.PhaseMeasure> phases,
            Map<Integer, Measures.Others> others,
            int orderViolations,
            int quietDays) {
        return new MeasuresOverview(
                phases.stream()
                        .map(phase -> PhaseMeasures.of(phase, others.get(phase.phase())))
                        .toList(),
                orderViolations,
                quietDays);
    }
}
