package se.backabarnet.engine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.junit.jupiter.api.Test;

/** That whoever is answered is told where to look. */
class WrongPartTest {

    private record Slip(
            String getMessage, int getLine, int getColumn, String getMainElementId, List<String> getElementIds)
            implements Problem {}

    /** What the rules let through and the engine's own reader does not. */
    @Test
    void aModelThatTheEngineCannotReadIsNamedWithItsElementAndLine() {
        Problem slip = new Slip("in English", 7, 3, "Flow_1", List.of("Flow_1"));
        ParseException refused = new ParseException("in English", "phase.bpmn", List.of(slip), List.of());

        assertThat(WrongPart.of(new IllegalStateException(refused)))
                .contains("filen phase.bpmn, elementet Flow_1, rad 7");
    }
}
