package se.backabarnet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.ApplicationTest;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ItemEvent;
import se.backabarnet.checklist.ItemStatus;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.engine.Mailbox.Mail;
import se.backabarnet.readiness.AssessmentView;
import se.backabarnet.readiness.ReadinessService;
import se.backabarnet.readiness.ReadinessTable.ItemFact;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.settings.ApplicationSettings;
import se.backabarnet.signoff.Decision.Outcome;
import se.backabarnet.signoff.DecisionKind;
import se.backabarnet.signoff.SignOffService;
import se.backabarnet.signoff.SignOffView;

/** Whole rollouts, what the record says of them afterwards, and what people were told on the way. */
@ApplicationTest
class RolloutProcessTest {

    @Autowired
    private Rollouts start;

    @Autowired
    private RolloutService rollouts;

    @Autowired
    private Checklist checklist;

    @Autowired
    private ReadinessService readiness;

    @Autowired
    private SignOffService signOffs;

    @Autowired
    private ApplicationSettings settings;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void assertOnTheEngine() {
        BpmnAwareTests.init(engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hsv", "region"})
    void fromStartFormToFinished(String edition) {
        Instant before = Instant.now();
        RolloutDriver rollout = start.start(edition);
        ProcessInstance instance = rollout.rolloutInstance();
        assertThat(rollouts.get(rollout.id()).edition()).isEqualTo(edition);
        assertThat(rollouts.get(rollout.id()).beganOn()).isEqualTo(start.today().minusDays(30));

        for (int phase = 1; phase <= 5; phase++) {
            assertThat(rollouts.get(rollout.id()).phase()).isEqualTo(phase);
            assertThat(rollout.items(phase))
                    .isNotEmpty()
                    .allMatch(item -> rollout.item(item).status().equals(ItemStatus.NOT_STARTED));
            rollout.completeAllItems().close();
            BpmnAwareTests.assertThat(instance).hasPassed("CallActivity_P" + phase);
        }

        BpmnAwareTests.assertThat(instance)
                .isEnded()
                .hasPassedInOrder(
                        "StartEvent_Rollout",
                        "Task_RegisterRollout",
                        "CallActivity_P1",
                        "CallActivity_P2",
                        "CallActivity_P3",
                        "CallActivity_P4",
                        "CallActivity_P5",
                        "Task_FinishRollout",
                        "Task_NotifyFinished",
                        "EndEvent_Rollout");
        assertThat(rollouts.get(rollout.id()).finished()).isTrue();
        assertThat(rollout.tasks()).isEmpty();
        assertItemsAreRecorded(rollout, before);
        assertDecisionsAreRecorded(rollout);
        assertThat(readiness.assessments(rollout.id()))
                .extracting(AssessmentView::phase, AssessmentView::decisionKey, AssessmentView::ready)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 5)
                        .mapToObj(phase -> tuple(phase, readinessTable(edition, phase), true))
                        .toList());
    }

    private void assertItemsAreRecorded(RolloutDriver rollout, Instant before) {
        List<ItemView> items = checklist.items(rollout.id());
        assertThat(items).hasSize(rollout.edition().equals("hsv") ? 31 : 34).allSatisfy(item -> {
            assertThat(item.status()).isEqualTo(ItemStatus.DONE);
            assertThat(item.date()).isEqualTo(item.beforeStart() ? start.today().minusYears(1) : start.today());
            assertThat(item.taskId()).isNull();
        });
        Map<String, List<ItemEvent>> events =
                checklist.history(rollout.id()).stream().collect(Collectors.groupingBy(ItemEvent::itemId));
        assertThat(items).allSatisfy(item -> {
            assertThat(events.get(item.itemId()))
                    .extracting(ItemEvent::happened, ItemEvent::status, ItemEvent::who)
                    .containsExactly(
                            tuple("APPEARED", ItemStatus.NOT_STARTED, null),
                            tuple("COMPLETED", ItemStatus.DONE, TestPeople.holderOf(item.candidateGroups())));
            ItemEvent completed = events.get(item.itemId()).get(1);
            assertThat(completed.at()).isBetween(before, Instant.now());
            assertThat(completed.date()).isEqualTo(item.date());
            assertThat(completed.answers()).isEqualTo(item.answers());
        });
    }

    private void assertDecisionsAreRecorded(RolloutDriver rollout) {
        List<Tuple> expected = new ArrayList<>();
        for (int phase = 1; phase <= 5; phase++) {
            String signer = rollout.person(phase == 1 ? "signatories" : "chair");
            expected.add(tuple(phase, DecisionKind.SIGN_OFF, Outcome.APPROVED, signer, start.today()));
            if (rollout.edition().equals("hsv") && phase < 5) {
                expected.add(tuple(phase, DecisionKind.GATE, Outcome.APPROVED, rollout.person("contact-person"), null));
            }
        }
        assertThat(signOffs.decisions(rollout.id()))
                .extracting(
                        SignOffView::phase,
                        SignOffView::kind,
                        SignOffView::outcome,
                        SignOffView::decidedBy,
                        SignOffView::decidedOn)
                .containsExactlyElementsOf(expected);
    }

    private static String readinessTable(String edition, int phase) {
        return (edition.equals("hsv") ? "Hsv" : "Region") + "Phase" + phase + "Readiness";
    }

    @Test
    void anAssessmentSaysWhichRulesFiredAndOfWhichVersion() {
        RolloutDriver rollout = start.inPhase("hsv", 2);
        List<String> items = rollout.items(2);
        String item = "Item_P2_AppointChair";
        try (ChangedForm lenient =
                ChangedForm.lenient(engine, rollout.item(item).taskId())) {
            rollout.complete(
                    item, Map.of("itemStatus", "NOT_APPLICABLE", "itemComment", "Ingen vill vara ordförande."));
        }
        rollout.completeAllItems();

        AssessmentView assessment = readiness.assessments(rollout.id()).get(0);

        assertThat(assessment.ready()).isFalse();
        assertThat(assessment.decisionKey()).isEqualTo("HsvPhase2Readiness");
        assertThat(assessment.decisionVersion())
                .isEqualTo(engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("HsvPhase2Readiness")
                        .latestVersion()
                        .singleResult()
                        .getVersion());
        assertThat(assessment.facts())
                .containsExactlyElementsOf(items.stream()
                        .map(other -> new ItemFact(other, other.equals(item) ? "NOT_APPLICABLE" : "DONE"))
                        .toList());
        assertThat(assessment.firedRules()).hasSize(2).allSatisfy(rule -> {
            assertThat(rule.about()).isEqualTo(new ItemFact(item, "NOT_APPLICABLE"));
            assertThat(rule.itemId()).isEqualTo(item);
            assertThat(rule.reason()).isNotBlank();
        });
        assertThat(assessment.firedRules().get(0).ruleId()).isEqualTo("Rule_HsvPhase2_AppointChair");
        assertThat(checklist.history(rollout.id()))
                .filteredOn(event -> event.itemId().equals(item))
                .extracting(ItemEvent::happened)
                .containsExactly("APPEARED", "COMPLETED", "SENT_BACK", "APPEARED");
    }

    @Test
    void oneMailHoweverManyTasksAppear() {
        RolloutDriver rollout = start.inPhase("hsv", 3).sendMail();

        Mail mail = onlyMail(rollout, "rollout-team");

        assertThat(mail.subject()).isEqualTo("Backa barnet " + rollout.areaName() + ": uppgifter väntar på dig");
        assertThat(mail.text())
                .contains("Fas 3 Förberedelse har börjat i " + rollout.areaName() + ". 4 uppgifter väntar på dig");
        assertThat(mail.html()).contains("Fas 3 Förberedelse har börjat i " + rollout.areaName());
        assertThat(rollout.items(3)).map(rollout::item).hasSize(9).allSatisfy(item -> {
            boolean mine = item.candidateGroups().equals(rollout.area() + ".rollout-team");
            for (String body : List.of(mail.text(), mail.html())) {
                assertThat(body.contains(settings.taskUrl(item.taskId()))).isEqualTo(mine);
                assertThat(body.contains(item.label())).isEqualTo(mine);
            }
        });
        assertThat(mail.text()).contains(settings.rolloutUrl(rollout.id())).doesNotContain("<", "&");
        assertThat(onlyMail(rollout, "chair").text()).contains("En uppgift väntar på dig");
        assertThat(mailbox(rollout.person("staff")).mails()).isEmpty();
        assertThat(mailbox(rollout.person("contact-person")).mails()).isEmpty();
    }

    @Test
    void oneMailHoweverManyRolesSomebodyHas() {
        RolloutDriver rollout = start.inPhase("hsv", 3);
        String person = rollout.area() + "-both";
        start.people()
                .create(person, "Två", "Roller", rollout.area() + ".rollout-team", rollout.area() + ".process-leader");

        rollout.sendMail();

        assertThat(mailbox(person).mails()).hasSize(1);
        assertThat(mailbox(person).mails().get(0).text()).contains("6 uppgifter väntar på dig");
    }

    @Test
    void whatEveryoneIsToldInPhaseTwo() {
        RolloutDriver rollout = start.inPhase("hsv", 2).sendMail();
        List<String> items = rollout.items(2);
        rollout.completeAllItems().sendMail();
        rollout.returnFromSignOff("Item_P2_AppointChair", "Item_P2_AppointRolloutTeam")
                .sendMail();
        rollout.completeAllItems().sendMail();
        rollout.approveSignOff().sendMail();
        rollout.returnFromGate(items.get(0), items.get(1)).sendMail();
        rollout.completeAllItems().sendMail();
        rollout.approveSignOff().sendMail();
        rollout.approveGate().sendMail();

        String subject = "Backa barnet " + rollout.areaName() + ": ";
        assertThat(mailbox(rollout.person("chair")).subjects())
                .containsExactly(
                        subject + "fas 2 är redo att avslutas",
                        subject + "fas 2 är redo att avslutas",
                        subject + "beslut om fas 2 är fattat",
                        subject + "fas 2 är redo att avslutas",
                        subject + "beslut om fas 2 är fattat",
                        subject + "fas 2 Uppstart är avslutad",
                        subject + "uppgifter väntar på dig");
        assertThat(mailbox(rollout.person("steering-group")).subjects())
                .containsExactly(
                        subject + "uppgifter väntar på dig",
                        subject + "något behöver göras om",
                        subject + "beslut om fas 2 är fattat",
                        subject + "något behöver göras om",
                        subject + "beslut om fas 2 är fattat",
                        subject + "fas 2 Uppstart är avslutad");
        assertThat(mailbox(rollout.person("contact-person")).subjects())
                .containsExactly(
                        subject + "uppgifter väntar på dig",
                        subject + "beslut om fas 2",
                        subject + "beslut om fas 2",
                        subject + "fas 2 Uppstart är avslutad");
        Mail sentBack = mailbox(rollout.person("steering-group")).mails().get(1);
        assertThat(sentBack.text())
                .contains(
                        "2 punkter i fas 2 Uppstart",
                        rollout.item("Item_P2_AppointChair").label())
                .contains("Varför: " + RolloutDriver.REASON);
        assertThat(sentBack.html()).contains(RolloutDriver.REASON);
    }

    @Test
    void everybodyInvolvedIsToldOnceThatTheRolloutIsFinished() {
        RolloutDriver rollout =
                start.inPhase("region", 5).completeAllItems().close().sendMail();

        for (String role : List.of("chair", "steering-group", "managers", "key-persons", "contact-person")) {
            assertThat(mailbox(rollout.person(role)).subjects())
                    .containsOnlyOnce("Backa barnet " + rollout.areaName() + ": införandet är genomfört");
        }
        assertThat(mailbox(rollout.person("staff")).mails()).isEmpty();
    }

    private Mail onlyMail(RolloutDriver rollout, String role) {
        List<Mail> mails = mailbox(rollout.person(role)).mails();
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private Mailbox mailbox(String person) {
        return new Mailbox(mailServer, TestPeople.emailOf(person));
    }
}
