package se.backabarnet.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import se.backabarnet.overview.Measures;
import se.backabarnet.overview.OtherAreas;
import se.backabarnet.overview.Quartiles;

@Schema(description = "Hur införandet går, i samma mått som på sidan Mått")
record MeasuresOverview(
        List<PhaseMeasures> phases,
        @Schema(description = "Andel klara av hela införandets punkter, i procent") double share,
        @Schema(description = "Gånger som fasernas ordning bröts; ska vara 0") int orderViolations,
        @Schema(description = "Dagar sedan något hände") int quietDays,
        OthersUnderWay others) {

    @Schema(name = "PhaseMeasures", description = "Mått för en fas som har börjat")
    record PhaseMeasures(
            int phase,
            boolean closed,
            @Schema(description = "Punkter som är klara") int done,
            @Schema(description = "Punkter som inte är Ej aktuellt") int counted,
            @Schema(description = "Varaktighet i dagar; till i dag för en fas som pågår") int days,
            @Schema(description = "Längsta uppehållet mellan två händelser, i dagar") int stall,
            @Schema(description = "Gånger som punkter skickades tillbaka") int sentBack,
            @Schema(description = "Gånger som punkter öppnades igen") int reopened,
            OthersInPhase others) {

        static PhaseMeasures of(Measures.PhaseMeasure phase, OtherAreas.InPhase others) {
            return new PhaseMeasures(
                    phase.phase(),
                    phase.closed(),
                    phase.done(),
                    phase.counted(),
                    phase.days(),
                    phase.stall(),
                    phase.sentBack(),
                    phase.reopened(),
                    others == null
                            ? new OthersInPhase(null, null, null, null)
                            : new OthersInPhase(
                                    Others.of(others.share()),
                                    Others.of(others.days()),
                                    Others.of(others.stall()),
                                    Others.of(others.back())));
        }
    }

    @Schema(
            name = "OthersInPhase",
            description =
                    "Samma fas i andra områden med samma utgåva; ett mått är tomt när färre än fem områden har det")
    record OthersInPhase(
            @Schema(description = "Andel klara punkter i procent, av dem som har börjat fasen") Others share,
            @Schema(description = "Dagar, av dem som har avslutat fasen") Others days,
            @Schema(description = "Längsta uppehållet i dagar, av dem som har avslutat fasen") Others stall,
            @Schema(description = "Punkter som skickades tillbaka eller öppnades igen, av dem som har avslutat fasen")
                    Others back) {}

    @Schema(
            name = "OthersUnderWay",
            description = "Pågående införanden i andra områden med samma utgåva; tomt när de är färre än fem")
    record OthersUnderWay(
            @Schema(description = "Andel klara av hela införandets punkter, i procent") Others share,
            @Schema(description = "Dagar sedan något hände") Others quietDays) {}

    @Schema(name = "Others", description = "Undre kvartil, median och övre kvartil, utan att något område kan pekas ut")
    record Others(double lowerQuartile, double median, double upperQuartile) {

        static Others of(Quartiles quartiles) {
            return quartiles == null ? null : new Others(quartiles.lower(), quartiles.median(), quartiles.upper());
        }
    }

    static MeasuresOverview of(
            List<Measures.PhaseMeasure> phases,
            Map<Integer, OtherAreas.InPhase> others,
            OtherAreas.Whole whole,
            int orderViolations) {
        return new MeasuresOverview(
                phases.stream()
                        .map(phase -> PhaseMeasures.of(phase, others.get(phase.phase())))
                        .toList(),
                whole.ownShare(),
                orderViolations,
                whole.ownQuiet(),
                new OthersUnderWay(Others.of(whole.share()), Others.of(whole.quiet())));
    }
}
