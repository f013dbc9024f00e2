package se.backabarnet.engine.deployment;

import java.util.List;
import java.util.TreeSet;
import org.springframework.util.StringUtils;
import org.w3c.dom.Element;
import se.backabarnet.engine.decision.DecisionContracts;
import se.backabarnet.interest.InterestReview;
import se.backabarnet.notification.NotificationKind;

/** What steps that call a delegate must be told in an input parameter, and what is right there. */
final class DelegateInputs {

    private interface Right {

        boolean is(String value, String process, ModelSet models);
    }

    private record Input(String delegate, String parameter, String allowed, Right right) {}

    private static final List<Input> ALL = List.of(
            new Input(
                    "registerRolloutDelegate",
                    "rolloutEdition",
                    "Skriv utgåvan som processens id börjar med, med små bokstäver, till exempel hsv.",
                    (value, process, models) ->
                            value.equals(StringUtils.uncapitalize(KnownProcess.editionOf(process)))),
            new Input(
                    "judgeReadinessDelegate",
                    DecisionContracts.READINESS_TABLE,
                    "Skriv id på fasens egen beslutstabell, till exempel HsvPhase1Readiness, och driftsätt den före eller"
                            + " tillsammans med processen.",
                    (value, process, models) -> models.decision(value).isPresent()
                            && value.equals(KnownProcess.editionOf(process) + "Phase"
                                    + KnownProcess.phaseOf(process).orElse("") + "Readiness")),
            new Input(
                    "assessInterestDelegate",
                    DecisionContracts.ASSESSMENT_TABLE,
                    "Skriv id på en beslutstabell som är driftsatt eller driftsätts samtidigt.",
                    (value, process, models) -> models.decision(value).isPresent()),
            new Input(
                    "notifyDelegate",
                    "notification",
                    "Tillåtna är " + String.join(", ", new TreeSet<>(NotificationKind.ofModels())) + ".",
                    (value, process, models) -> NotificationKind.ofModels().contains(value)),
            new Input(
                    "tellSenderDelegate",
                    "letter",
                    "Tillåtna är " + String.join(", ", new TreeSet<>(InterestReview.LETTERS)) + ".",
                    (value, process, models) -> InterestReview.LETTERS.contains(value)),
            new Input(
                    "acceptInterestDelegate",
                    "interestItem",
                    "Skriv id på punkten i fas 1 som då är gjord, och se till att den finns i båda utgåvorna.",
                    (value, process, models) -> models.processes().stream()
                            .filter(phase -> KnownProcess.phaseOf(phase.key())
                                    .filter("1"::equals)
                                    .isPresent())
                            .allMatch(
                                    phase -> Xml.within(phase.content()).anyMatch(element -> element.getAttribute("id")
                                            .equals(value)))));

    private DelegateInputs() {}

    static void check(String process, Element element, ModelSet models, Findings findings) {
        String call = Xml.camunda(element, "delegateExpression");
        for (Input input : ALL) {
            if (!call.equals("${" + input.delegate() + "}")) {
                continue;
            }
            String value = Xml.input(element, input.parameter());
            if (!input.right().is(value, process, models)) {
                findings.add(
                        element,
                        value.isEmpty()
                                ? "steget saknar inparametern " + input.parameter()
                                : "inparametern " + input.parameter() + " har värdet ”" + value + "”, som inte går här",
                        input.allowed());
            }
        }
    }
}
