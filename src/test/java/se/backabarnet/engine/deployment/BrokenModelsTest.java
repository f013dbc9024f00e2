package se.backabarnet.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule by a shipped model that breaks it in one place: what a process owner is told, and of which element. */
class BrokenModelsTest {

    private static final String STARTUP = "hsv-phase-2-startup.bpmn";
    private static final String ROLLOUT = "hsv-rollout.bpmn";
    private static final String NOTIFICATION = "notification.bpmn";
    private static final String AGREEMENT = "agreement.bpmn";
    private static final String INTEREST = "interest.bpmn";
    private static final String CHAIR = "Item_P2_AppointChair";

    /** @param from a regular expression; only the first that it finds is replaced */
    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource({"items", "times", "references", "flows", "knownProcesses", "bounds"})
    void isRefused(String file, String from, String to, String element, String said) {
        String broken = Shipped.text(file).replaceFirst("(?s)" + from, to);
        assertThat(broken).isNotEqualTo(Shipped.text(file));

        Set<Finding> found = Shipped.rules().check(Shipped.models(), List.of(incoming(file, broken)));

        assertThat(found).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.text()).contains(said).endsWith(".");
        });
    }

    private static ModelFile incoming(String file, String content) {
        return ModelReader.read(file, content.getBytes(StandardCharsets.UTF_8), true);
    }

    static Stream<Arguments> items() {
        String item = "(id=\"Item_P2_AppointChair\".*?)";
        return Stream.of(
                broken(
                        STARTUP,
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        "HsvPhase2StartupProcess",
                        "Kryssa i Executable"),
                broken(
                        STARTUP,
                        "isExecutable=\"true\"",
                        "isExecutable=\" true \"",
                        "HsvPhase2StartupProcess",
                        "Kryssa i Executable"),
                broken(
                        STARTUP,
                        "name=\"Ordförande för",
                        "name=\"Ny \\${finnsInte} ordförande för",
                        CHAIR,
                        "använder finnsInte"),
                broken(STARTUP, "name=\"Ordförande för", "name=\"\\${ready} ordförande för", CHAIR, "använder ready"),
                broken(STARTUP, "\\$\\{ready == null}", "\\${redy == null}", "Flow_P2_FirstTime_Yes", "använder redy"),
                broken(STARTUP, item + "dueDate=\"[^\"]*\"", "$1dueDate=\"P9999Y\"", CHAIR, "högst 3650 dagar"),
                broken(
                        STARTUP,
                        "isInterrupting=\"false\"",
                        "isInterrupting=\" false \"",
                        "StartEvent_P2_ItemReopened",
                        "har blanksteg runt värdet"),
                broken(
                        STARTUP,
                        "(id=\"Gate_P2\".*?)contact-person",
                        "$1chair",
                        "Gate_P2",
                        "Skriv ${area}.contact-person"),
                broken(
                        STARTUP,
                        "elementVariable=\"itemId\"",
                        "elementVariable=\"item\"",
                        "Rework_P2",
                        "Parallel multi-instance"),
                broken(STARTUP, CHAIR, "Activity_0x1y2z3", "Activity_0x1y2z3", "En punkts id är Item_P2_"),
                broken(STARTUP, CHAIR, "Item_P3_AppointChair", "Item_P3_AppointChair", "En punkts id är Item_P2_"),
                broken(STARTUP, CHAIR, "Item_P2_appoint-chair", "Item_P2_appoint-chair", "id:t passar inte"),
                broken(STARTUP, CHAIR, "Item_P2_A" + "b".repeat(92), "Item_P2_A" + "b".repeat(92), "högst 100 tecken"),
                broken(STARTUP, item + "value=\"item\"", "$1value=\"punkt\"", CHAIR, "kind ”punkt”"),
                broken(
                        STARTUP,
                        item + "<camunda:property name=\"kind\" value=\"item\" />",
                        "$1",
                        CHAIR,
                        "egenskapen kind"),
                broken(STARTUP, item + "value=\"item\"", "$1value=\"agreementSign\"", CHAIR, "hör inte hemma"),
                broken(STARTUP, item + "name=\"kind\"", "$1name=\"sort\"", CHAIR, "saknar egenskapen kind"),
                broken(STARTUP, "name=\"Ordförande för lokal styrgrupp utsedd\"", "name=\" \"", CHAIR, "saknar namn"),
                broken(
                        STARTUP,
                        "name=\"Ordförande för",
                        "name=\"" + "Ordförande ".repeat(25) + "för",
                        CHAIR,
                        "högst 255 tecken"),
                broken(
                        STARTUP,
                        "candidateGroups=\"[^\"]*steering-group\"",
                        "candidateGroups=\"\"",
                        CHAIR,
                        "ingen grupp"),
                broken(
                        STARTUP,
                        "candidateGroups=\"[^\"]*steering-group\"",
                        "candidateGroups=\"" + "\\${area}.chair,".repeat(8) + "board\"",
                        CHAIR,
                        "högst 500 tecken"),
                broken(
                        STARTUP,
                        "candidateGroups=\"[^\"]*signerRole}\"",
                        "candidateGroups=\"\\${area}.chair,board\"",
                        "SignOff_P2",
                        "Skriv ${area}.${signerRole}"),
                broken(
                        STARTUP,
                        item + "<bpmn:documentation>.*?</bpmn:documentation>",
                        "$1",
                        CHAIR,
                        "saknar vägledning"),
                broken(
                        STARTUP,
                        item + "<bpmn:documentation>",
                        "$1<bpmn:documentation>" + "Så här. ".repeat(600),
                        CHAIR,
                        "högst 4000 tecken"),
                broken(STARTUP, item + "hsv/fas2/check/2", "$1fas2/2", CHAIR, "handbookRef"),
                broken(STARTUP, item + "name=\"handbookRef\"", "$1name=\"ref\"", CHAIR, "hänvisning till handboken"),
                broken(
                        STARTUP,
                        item + "</bpmn:extensionElements>",
                        "$1</bpmn:extensionElements><bpmn:multiInstanceLoopCharacteristics>"
                                + "<bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
                        CHAIR,
                        "kan inte upprepas"),
                broken(STARTUP, "id=\"SignOff_P2\"", "id=\"Item_P2_Close\"", "Item_P2_Close", "Skriv SignOff_P2."),
                broken(
                        STARTUP,
                        "label\\(rolloutId, itemId\\)",
                        "groups(rolloutId, itemId)",
                        "Rework_P2",
                        "name gäller inte"));
    }

    static Stream<Arguments> times() {
        return Stream.of(
                broken(STARTUP, "dueDate=\"P45D\"", "dueDate=\"om en månad\"", CHAIR, "”om en månad” är ingen tid"),
                broken(STARTUP, "camunda:dueDate=\"P45D\"", "", CHAIR, "saknar tid till förfallodag"),
                broken(STARTUP, "dueDate=\"P45D\"", "dueDate=\"2027-01-01\"", CHAIR, "saknar tid till förfallodag"),
                broken(STARTUP, "dueDate=\"P45D\"", "dueDate=\"\\${day}\"", CHAIR, "dueDate ”${day}” är ingen tid"),
                broken(
                        STARTUP,
                        "dueDate=\"P45D\"",
                        "dueDate=\"P45D\" camunda:followUpDate=\"snart\"",
                        CHAIR,
                        "followUpDate"),
                broken(STARTUP, "dueDate=\"P45D\"", "dueDate=\"P45D\" camunda:priority=\"hög\"", CHAIR, "är inget tal"),
                broken(INTEREST, ">P90D<", ">PT1S<", "TimerEventDefinition_CompletionOverdue", "PT5M"),
                broken(INTEREST, ">P90D<", ">i maj<", "TimerEventDefinition_CompletionOverdue", "”i maj”"),
                broken(
                        INTEREST,
                        "<bpmn:timeDuration(.*?)>P90D</bpmn:timeDuration>",
                        "<bpmn:timeCycle$1>R/P90D</bpmn:timeCycle>",
                        "TimerEventDefinition_CompletionOverdue",
                        "R3/P7D"),
                broken(
                        INTEREST,
                        "<bpmn:timeDuration(.*?)>P90D</bpmn:timeDuration>",
                        "<bpmn:timeDate$1>nyår</bpmn:timeDate>",
                        "TimerEventDefinition_CompletionOverdue",
                        "är ingen tidpunkt"),
                broken(NOTIFICATION, "PT1M,PT5M", "snart,PT5M", "Task_SendMail", "nya försök"),
                broken(STARTUP, "P3650D", "P30D", "HsvPhase2StartupProcess", "P3650D eller mer"),
                broken(STARTUP, "camunda:historyTimeToLive=\"P3650D\"", "", "HsvPhase2StartupProcess", "hur länge"),
                broken(
                        "sign-off-policy.dmn",
                        "camunda:historyTimeToLive=\"P3650D\"",
                        "",
                        "SignOffPolicy",
                        "hur länge"));
    }

    static Stream<Arguments> references() {
        return Stream.of(
                broken(STARTUP, "formRef=\"appoint-chair\"", "formRef=\"utse-ordf\"", CHAIR, "”utse-ordf” finns inte"),
                broken(STARTUP, "camunda:formRef=\"appoint-chair\"", "", CHAIR, "saknar formulär"),
                broken(
                        STARTUP,
                        "(\"appoint-chair\" camunda:formRefBinding)=\"latest\"",
                        "$1=\"version\"",
                        CHAIR,
                        "latest"),
                broken(
                        STARTUP,
                        "(\"appoint-chair\") camunda:formRefBinding=\"latest\"",
                        "$1",
                        CHAIR,
                        "formRefBinding saknas"),
                broken(
                        STARTUP,
                        "decisionRef=\"SignOffPolicy\"",
                        "decisionRef=\"Policy\"",
                        "Task_P2_SignOffPolicy",
                        "”Policy”"),
                broken(STARTUP, "HsvPhase2Readiness", "HsvPhase3Readiness", "Task_P2_JudgeReadiness", "readinessTable"),
                broken(INTEREST, ">InterestAssessment<", ">Bedomning<", "Task_AssessInterest", "assessmentTable"),
                broken(INTEREST, ">Item_P1_SubmitInterest<", ">Item_P1_Other<", "Task_AcceptInterest", "interestItem"),
                broken(INTEREST, ">accepted<", ">welcome<", "Task_TellAccepted", "accepted, completion, declined"),
                broken(STARTUP, ">phase-finished<", ">klart<", "Task_P2_NotifyClosed", "phase-finished"),
                broken(ROLLOUT, ">hsv<", ">region<", "Task_RegisterRollout", "rolloutEdition"),
                broken(ROLLOUT, "HsvPhase2StartupProcess", "HsvPhase2Process", "CallActivity_P2", "finns inte"),
                broken(
                        ROLLOUT,
                        "HsvPhase5SustainmentProcess",
                        "HsvRolloutProcess",
                        "HsvRolloutProcess",
                        "anropar sig själv"),
                broken(
                        ROLLOUT,
                        "<camunda:in source=\"area\" target=\"area\" />",
                        "",
                        "CallActivity_P1",
                        "area från area"),
                broken(ROLLOUT, "\\$\\{2}", "\\${3}", "CallActivity_P2", "phase från ${2}"),
                broken(
                        ROLLOUT,
                        "camunda:asyncBefore=\"true\" calledElement=\"HsvPhase3",
                        "calledElement=\"HsvPhase3",
                        "CallActivity_P3",
                        "Asynchronous before"),
                broken(
                        STARTUP,
                        "camunda:delegateExpression=\"[^\"]*closePhaseDelegate}\"",
                        "",
                        "Task_P2_ClosePhase",
                        "gör ingenting"));
    }

    static Stream<Arguments> flows() {
        return Stream.of(
                broken(
                        STARTUP,
                        "default=\"Flow_P2_SignedOff_[^\"]*\"",
                        "default=\"Flow_P2_SignedOff_Yes\"",
                        "Flow_P2_SignedOff_Yes",
                        "Default flow"),
                broken(
                        STARTUP,
                        "targetRef=\"EndEvent_P2_Approved\"",
                        "targetRef=\"Gateway_P2_GateNeeded\"",
                        "Gateway_P2_GateNeeded",
                        "går runt utan att vänta"),
                broken(
                        STARTUP,
                        "<bpmn:sequenceFlow id=\"Flow_P2_FirstTime_No\"[^>]*/>",
                        "",
                        "Rework_P2",
                        "ingen väg leder hit"),
                broken(
                        STARTUP,
                        "sourceRef=\"Task_P2_NotifyClosed\" targetRef=\"EndEvent_P2\"",
                        "sourceRef=\"Task_P2_NotifyClosed\" targetRef=\"Task_P2_NotifyClosed\"",
                        "Task_P2_NotifyClosed",
                        "ingen väg till ett slut"),
                broken(
                        STARTUP,
                        "sourceRef=\"Task_P2_NotifyClosed\" targetRef=\"EndEvent_P2\"",
                        "sourceRef=\"Task_P2_NotifyClosed\" targetRef=\"Task_P2_NotifyClosed\"",
                        "EndEvent_P2",
                        "ingen väg leder hit"),
                broken(
                        STARTUP,
                        "(id=\"EndEvent_P2_ItemsDone\"[^>]*) camunda:asyncBefore=\"true\"",
                        "$1",
                        "EndEvent_P2_ItemsDone",
                        "Asynchronous before"),
                broken(
                        STARTUP,
                        "<bpmn:parallelGateway id=\"Gateway_P2_Split\"",
                        "<bpmn:sequenceFlow id=\"Flow_P2_Again\" sourceRef=\"Rework_P2\" targetRef=\"Gateway_P2_Split\" />"
                                + "<bpmn:parallelGateway id=\"Gateway_P2_Split\"",
                        "Gateway_P2_Split",
                        "får inte samlas"),
                broken(
                        STARTUP,
                        "(ErrorEventDefinition_P2_ClosingReturned\" errorRef)=\"Error_Returned\"",
                        "$1=\"Error_Other\"",
                        "EndEvent_P2_Returned",
                        "fångas inte"),
                broken(
                        NOTIFICATION,
                        "<bpmn:startEvent id.*?</bpmn:startEvent>",
                        "",
                        "NotificationProcess",
                        "ingen start"));
    }

    static Stream<Arguments> knownProcesses() {
        return Stream.of(
                lacks(NOTIFICATION, "sendMailDelegate", "notifyDelegate", "sendMailDelegate"),
                lacks(NOTIFICATION, "camunda:asyncBefore=\"true\"", "", "asynchronous before"),
                lacks(ROLLOUT, "registerRolloutDelegate", "notifyDelegate", "registerRolloutDelegate"),
                lacks(ROLLOUT, "finishRolloutDelegate", "notifyDelegate", "finishRolloutDelegate"),
                lacks(ROLLOUT, "HsvPhase4", "RegionPhase4", "processen för fas 4"),
                lacks(STARTUP, "beginPhaseDelegate", "notifyDelegate", "beginPhaseDelegate"),
                lacks(STARTUP, "judgeReadinessDelegate", "notifyDelegate", "judgeReadinessDelegate"),
                lacks(STARTUP, "closePhaseDelegate", "notifyDelegate", "closePhaseDelegate"),
                lacks(STARTUP, "\"Rework_P2\"", "\"Rework_P3\"", "Rework_P2"),
                lacks(STARTUP, "\"Reopened_P2\"", "\"Reopened_P3\"", "Reopened_P2"),
                lacks(STARTUP, "\"Closing_P2\"", "\"Box_P2\"", "Closing_P2"),
                lacks(STARTUP, "\"Checklist_P2\"", "\"Box_P2\"", "Checklist_P2"),
                lacks(STARTUP, "name=\"ItemReopened\"", "name=\"Reopened\"", "ItemReopened"),
                lacks(STARTUP, "isInterrupting=\"false\"", "", "ItemReopened utan att avbryta"),
                lacks(STARTUP, "attachedToRef", "cancelActivity=\"false\" attachedToRef", "ItemReopened och avbryter"),
                lacks(STARTUP, "\\$\\{ready}", "\\${!ready}", "villkoret ${ready}"),
                lacks(STARTUP, "signOffOutcome == 'APPROVED'", "signOffOutcome != 'RETURNED'", "signOffOutcome"),
                lacks(AGREEMENT, "concludeAgreementDelegate", "sumUpSigningDelegate", "concludeAgreementDelegate"),
                lacks(INTEREST, "name=\"InterestResent\"", "name=\"Resent\"", "InterestResent"),
                lacks(INTEREST, "acceptInterestDelegate", "tellSenderDelegate", "acceptInterestDelegate"),
                passedBy(
                        STARTUP,
                        "(sourceRef=\"StartEvent_P2\") targetRef=\"Task_P2_BeginPhase\"",
                        "Checklist_P2",
                        "beginPhaseDelegate"),
                passedBy(
                        STARTUP,
                        "(sourceRef=\"Checklist_P2\") targetRef=\"Task_P2_JudgeReadiness\"",
                        "Closing_P2",
                        "judgeReadinessDelegate"),
                passedBy(
                        STARTUP,
                        "(sourceRef=\"BoundaryEvent_P2_Returned\") targetRef=\"Gateway_P2_Back\"",
                        "Task_P2_ClosePhase",
                        "APPROVED"),
                passedBy(
                        STARTUP,
                        "(sourceRef=\"StartEvent_P2_Closing\") targetRef=\"Task_P2_SignOffPolicy\"",
                        "EndEvent_P2_Approved",
                        "SignOff_P2"),
                passedBy(
                        ROLLOUT,
                        "(sourceRef=\"CallActivity_P1\") targetRef=\"CallActivity_P2\"",
                        "CallActivity_P3",
                        "processen för fas 2"),
                passedBy(
                        ROLLOUT,
                        "(sourceRef=\"CallActivity_P5\") targetRef=\"Task_FinishRollout\"",
                        "EndEvent_Rollout",
                        "finishRolloutDelegate"));
    }

    static Stream<Arguments> bounds() {
        return Stream.of(
                broken(
                        AGREEMENT,
                        "camunda:collection=\"[^\"]*\"",
                        "camunda:collection=\"\\${all}\"",
                        "Sign_Party",
                        "ingen gräns"),
                broken(
                        AGREEMENT,
                        "<bpmn:multiInstanceLoopCharacteristics[^>]*/>",
                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>100000</bpmn:loopCardinality>"
                                + "</bpmn:multiInstanceLoopCharacteristics>",
                        "Sign_Party",
                        "upp till 50"),
                broken(
                        NOTIFICATION,
                        "</bpmn:process>",
                        "<bpmn:textAnnotation id=\"A\"/>".repeat(5_000) + "</bpmn:process>",
                        null,
                        "högst 5000"),
                broken(
                        NOTIFICATION,
                        "</bpmn:process>",
                        "<bpmn:textAnnotation id=\"A\"><bpmn:text>" + "x".repeat(1024 * 1024)
                                + "</bpmn:text></bpmn:textAnnotation></bpmn:process>",
                        null,
                        "högst 1024 kB"),
                broken(
                        NOTIFICATION,
                        "</bpmn:process>",
                        "<bpmn:subProcess id=\"S\">".repeat(60) + "</bpmn:subProcess>".repeat(60) + "</bpmn:process>",
                        null,
                        "högst 50 nivåer"));
    }

    private static Arguments lacks(String file, String from, String to, String step) {
        return broken(file, from, to, processOf(file), step);
    }

    /** With the arrow at {@code from} drawn to another target. */
    private static Arguments passedBy(String file, String from, String target, String step) {
        return broken(file, from, "$1 targetRef=\"" + target + "\"", processOf(file), step);
    }

    private static String processOf(String file) {
        return switch (file) {
            case STARTUP -> "HsvPhase2StartupProcess";
            case ROLLOUT -> "HsvRolloutProcess";
            case NOTIFICATION -> "NotificationProcess";
            case AGREEMENT -> "AgreementProcess";
            default -> "InterestProcess";
        };
    }

    private static Arguments broken(String file, String from, String to, String element, String said) {
        return Arguments.of(file, from, to, element, said);
    }
}
