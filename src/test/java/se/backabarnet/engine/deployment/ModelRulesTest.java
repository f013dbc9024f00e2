package se.backabarnet.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

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

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatIsWrongInTheModelsInUseIsLoggedAtTheStart(CapturedOutput log) {
        new DeployedModelsReview(Shipped::rules, Shipped::models).review();
        assertThat(log).doesNotContain("models in use");

        ModelSet inUse =
                Shipped.models().with(List.of(file("notification.bpmn", "sendMailDelegate", "notifyDelegate", false)));
        new DeployedModelsReview(Shipped::rules, () -> inUse).review();
        assertThat(log)
                .contains("models in use")
                .contains(
                        "Filen notification.bpmn (redan driftsatt), elementet NotificationProcess ”Skicka ett meddelande”");
    }

    /** Taking an item out of a phase, or a form out of use, is seen in what is deployed and names it. */
    @Test
    void whatADeploymentMakesWrongElsewhereIsHeldAgainstIt() {
        ModelSet deployed = Shipped.models();
        String loop = Shipped.text("hsv-phase-1-initiative.bpmn")
                .replace(
                        "</bpmn:process>",
                        "<bpmn:callActivity id=\"CallActivity_Back\" calledElement=\"HsvRolloutProcess\"/></bpmn:process>");
        assertThat(Shipped.rules()
                        .check(
                                deployed,
                                List.of(ModelReader.read("p.bpmn", loop.getBytes(StandardCharsets.UTF_8), true))))
                .extracting(Finding::text)
                .anyMatch(
                        text -> text.startsWith("Filen hsv-rollout.bpmn (redan driftsatt), elementet HsvRolloutProcess")
                                && text.contains("anropar sig själv"));
    }

    @Test
    void tooManyFilesAreRefusedTogether() {
        List<ModelFile> many = IntStream.rangeClosed(0, Bounds.FILES)
                .mapToObj(number -> ModelReader.read(number + ".form", "{}".getBytes(StandardCharsets.UTF_8), true))
                .toList();
        assertThat(Shipped.rules().check(Shipped.models(), many))
                .extracting(Finding::what)
                .anyMatch(what -> what.startsWith("driftsättningen har 201 filer"));
    }

    @Test
    void theSameTwiceInADeploymentIsRefused() {
        ModelFile form = file("sign-off.form", "", "", true);
        byte[] copy = Shipped.text("sign-off.form").getBytes(StandardCharsets.UTF_8);
        assertThat(Shipped.rules().check(Shipped.models(), List.of(form, ModelReader.read("copy.form", copy, true))))
                .extracting(Finding::text)
                .containsExactly(
                        "Filen copy.form: ”sign-off” finns också i sign-off.form. Ta bort det ena, eller ge det ett annat id.");
    }

    @Test
    void aFileThatIsNoXmlIsRefusedWithTheLineAndNotInEnglish() {
        byte[] broken = "<a>\n<b></a>".getBytes(StandardCharsets.UTF_8);
        assertThat(Shipped.rules().check(Shipped.models(), List.of(ModelReader.read("x.bpmn", broken, true))))
                .extracting(Finding::text)
                .containsExactly(
                        "Filen x.bpmn: Filen kan inte läsas som XML från rad 2. Tillåtet är välformad XML utan DOCTYPE.");
    }

    /** What stands inside another tool's element is no property of the task: the engine does not find it there. */
    @Test
    void whatIsHiddenInAForeignElementDoesNotCount() {
        ModelFile hidden = file(
                "agreement.bpmn",
                "<camunda:property name=\"kind\" value=\"agreementDraft\" />",
                "</camunda:properties><x:a xmlns:x=\"urn:x\"><camunda:property name=\"kind\" value=\"agreementDraft\" /></x:a>"
                        + "<camunda:properties>",
                true);
        assertThat(Shipped.rules().check(Shipped.models(), List.of(hidden)))
                .extracting(Finding::what)
                .anyMatch(what -> what.startsWith("uppgiften saknar egenskapen kind"));
    }

    /** A process of a process owner's own, which no code knows, may do what it likes as long as it is safe and comes to an end. */
    @Test
    void aProcessThatNoCodeKnowsMayBeDeployed() {
        byte[] own = Models.foreign("urn:x").getBytes(StandardCharsets.UTF_8);
        assertThat(Shipped.rules().check(Shipped.models(), List.of(ModelReader.read("own.bpmn", own, true))))
                .isEmpty();
    }

    private static ModelFile file(String name, String from, String to, boolean incoming) {
        byte[] content = Shipped.text(name).replace(from, to).getBytes(StandardCharsets.UTF_8);
        return ModelReader.read(name, content, incoming);
    }
}
