package se.backabarnet.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the application ships keeps to the rules that process owners are held to; whoever breaks it is told so. */
class ModelRulesTest {

    @Test
    void whatIsShippedKeepsToEveryRule() {
        assertThat(Shipped.rules().check(Shipped.models())).isEmpty();
        assertThat(Shipped.rules().check(new ModelSet(List.of()), Shipped.read(true)))
                .isEmpty();
    }

    /** What was deployed under older rules keeps nobody from deploying something else, or a better version of it. */
    @Test
    void onlyWhatADeploymentMakesWrongIsHeldAgainstIt() {
        ModelSet deployed =
                Shipped.models().with(List.of(file("appoint-chair.form", "\"radio\"", "\"iframe\"", false)));
        assertThat(Shipped.rules().check(deployed)).isNotEmpty();

        assertThat(Shipped.rules().check(deployed, List.of(file("sign-off.form", "", "", true))))
                .isEmpty();
        assertThat(Shipped.rules().check(deployed, List.of(file("appoint-chair.form", "", "", true))))
                .isEmpty();
        assertThat(Shipped.rules()
                        .check(deployed, List.of(file("appoint-chair.form", "\"radio\"", "\"iframe\"", true))))
                .extracting(Finding::file)
                .containsOnly("appoint-chair.form");
    }

    private static ModelFile file(String name, String from, String to, boolean incoming) {
        byte[] content = Shipped.text(name).replace(from, to).getBytes(StandardCharsets.UTF_8);
        return ModelReader.read(name, content, incoming);
    }
}
