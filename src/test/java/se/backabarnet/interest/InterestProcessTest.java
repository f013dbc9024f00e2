package se.backabarnet.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.SqlCounter;
import se.backabarnet.TestLetters;
import se.backabarnet.WebClient;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.notification.NotificationService;
import se.backabarnet.party.ParticipantService;
import se.backabarnet.party.ParticipantView;
import se.backabarnet.party.PartyKind;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;

/** A registration's way through its process: accepted, completed and accepted, declined. */
@ApplicationTest
class InterestProcessTest {

    private static final String PAGE = "/intresseanmalan";
    private static final String REASON = "Beskriv era forum för samverkan mer utförligt.";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private Reviews reviews;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestLetters letters;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private NotificationService notifications;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private PartyService parties;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private Checklist checklist;

    private final String area = Rollouts.freshAreaName();
    private final String sender = "avsandare-" + UUID.randomUUID() + "@test.example";
    private WebClient client;

    @BeforeEach
    @AfterEach
    void arrange() {
        jdbc.sql("delete from login_attempt").update();
        client = new WebClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hsv", "region"})
    void acceptingStartsTheRolloutWithItsPartiesAndInitiators(String edition) {
        Map<String, String> form = Forms.complete(area, sender);
        Forms.party(form, 3, "MUNICIPALITY", "Grannkommunen till " + area, "granne-" + sender);
        Forms.party(form, 4, "PRIVATE_PROVIDER", "Förskolan i " + area, "kontakt-" + sender);
        UUID interest = confirmed(form);
        Task task = reviews.task(interest);
        assertThat(reviews.data(interest))
                .containsEntry("interestRecommendation", "Anmälan kan antas")
                .containsEntry("interestArea", area)
                .containsEntry("interestDate", rollouts.today().toString());

        reviews.complete(task, Map.of("interestOutcome", "ACCEPTED", "interestEdition", edition));

        UUID rollout = reviews.rollout(interest);
        assertThat(parties.parties(rollout))
                .extracting(PartyView::kind)
                .containsExactly(
                        PartyKind.MUNICIPALITY,
                        PartyKind.MUNICIPALITY,
                        PartyKind.REGION,
                        PartyKind.POLICE,
                        PartyKind.PRIVATE_PROVIDER);
        assertThat(participants.current(rollout))
                .hasSize(5)
                .allMatch(participant -> participant.role().equals("initiators"))
                .extracting(ParticipantView::partyId)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        ItemView registered = checklist.item(rollout, "Item_P1_SubmitInterest");
        assertThat(registered.isCompleted()).isTrue();
        assertThat(registered.beforeStart()).isTrue();
        assertThat(registered.date()).isEqualTo(rollouts.today());
        assertThat(registered.source()).isEqualTo("intresseanmälan");
        assertThat(passed(interest))
                .contains("Task_AssessInterest", "Task_AcceptInterest", "Task_TellAccepted", "EndEvent_Accepted")
                .doesNotContain("Task_TellDeclined", "Task_AskForCompletion");
        letters.send();
        assertThat(letters.to(sender)).last().asString().contains("har antagit", "/inforanden/" + rollout);
        assertThat(letters.to("granne-" + sender)).singleElement().asString().contains("Välj lösenord");
    }

    @Test
    void whatCannotBeAcceptedIsRefusedWithWordsAndNothingChanges() {
        UUID interest = confirmed(Forms.complete(area, sender));
        Task task = reviews.task(interest);

        assertThatThrownBy(() -> reviews.complete(task, Map.of("interestOutcome", "ACCEPTED")))
                .hasMessageContaining("Utgåva av handboken");
        assertThatThrownBy(() -> reviews.complete(task, Map.of("interestOutcome", "DECLINED")))
                .hasMessageContaining("Skäl till avsändaren");

        assertThat(reviews.task(interest).getId()).isEqualTo(task.getId());
        assertThat(statusOf(interest)).isEqualTo("UNDER_REVIEW");
        assertThat(jdbc.sql("select count(*) from area where name = ?")
                        .param(area)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aRunningRolloutOfTheAreaStandsInTheWay() {
        UUID first = confirmed(Forms.complete(area, sender));
        UUID second = confirmed(Forms.complete(area, sender));
        reviews.accept(first, "hsv");

        assertThatThrownBy(() -> reviews.accept(second, "hsv"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("har redan ett införande");
    }

    @Test
    void twoWhoAcceptAtTheSameMomentStartOneRollout() throws Exception {
        UUID interest = confirmed(Forms.complete(area, sender));
        Task task = reviews.task(interest);
        Callable<String> accept = () -> {
            try {
                reviews.complete(task, Map.of("interestOutcome", "ACCEPTED", "interestEdition", "region"));
                return "accepted";
            } catch (RefusedException refused) {
                return refused.getMessage();
            }
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<String>> outcomes = two.invokeAll(List.of(accept, accept));
        two.shutdown();

        assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                .contains("accepted")
                .anyMatch(outcome -> outcome.contains("redan slutförd") || outcome.contains("finns inte längre"));
        assertThat(jdbc.sql("select count(*) from rollout r join area a on a.id = r.area_id where a.name = ?")
                        .param(area)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSenderIsAskedToCompleteAndGoesOnWhereSheStoppedTwice() {
        Map<String, String> form = Forms.complete(area, sender);
        form.put("answers[forums]", "");
        UUID interest = confirmed(form);
        assertThat(reviews.data(interest)).containsEntry("interestRecommendation", "Be om komplettering");

        for (int round = 0; round < 2; round++) {
            reviews.askForCompletion(interest, REASON);
            assertThat(statusOf(interest)).isEqualTo("COMPLETION_ASKED");
            letters.send();
            assertThat(letters.to(sender)).last().asString().contains(REASON);
            String link = letters.linkTo(sender);
            assertThat(Forms.shown(client.page(link))).contains(REASON, "value=\"" + area + "\"");

            form.put("answers[forums]", "Ett samverkansråd som möts varje månad.");
            form.put("answers[senderEmail]", "nagon.annan@test.example");
            assertThat(client.form(link, Forms.body(form, "send")).statusCode()).isEqualTo(302);

            assertThat(statusOf(interest)).isEqualTo("UNDER_REVIEW");
            assertThat(Forms.shown(client.page(link))).contains("Anmälan behandlas");
            assertThat(reviews.data(interest)).containsEntry("interestRecommendation", "Anmälan kan antas");
        }
        assertThat(jdbc.sql("select sender from interest where id = ?")
                        .param(interest)
                        .query(String.class)
                        .single())
                .isEqualTo(sender);
        assertThat(jdbc.sql("select count(*) from interest_assessment where interest_id = ?")
                        .param(interest)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    /** Once each, to everybody of the team, about the area and nobody in it. */
    @Test
    void theNationalTeamIsToldWhenItIsConfirmedAndWhenItComesBack() throws Exception {
        int before = mailToTeam().size();
        UUID interest = confirmed(Forms.complete(area, sender));
        Task first = reviews.task(interest);
        sendNews(first);
        reviews.complete(first, Map.of("interestOutcome", "COMPLETION", "interestReason", REASON));
        letters.send();
        client.form(letters.linkTo(sender), Forms.body(Forms.complete(area, sender), "send"));
        Task second = reviews.task(interest);
        sendNews(second);

        List<MimeMessage> mails = mailToTeam();
        mails = mails.subList(before, mails.size());
        assertThat(mails)
                .extracting(MimeMessage::getSubject)
                .containsExactly(
                        "Backa barnet: en intresseanmälan väntar på beslut",
                        "Backa barnet: en intresseanmälan är kompletterad");
        for (int i = 0; i < 2; i++) {
            String mail = GreenMailUtil.getBody(mails.get(i));
            assertThat(mails.get(i).getContentType()).startsWith("multipart");
            assertThat(letters.to("processteam@demo.example").get(before + i))
                    .contains(
                            "Ta ställning till intresseanmälan: " + area,
                            "/camunda/app/tasklist/default/#/?task=" + (i == 0 ? first : second).getId())
                    .doesNotContain(sender, "Avsändare i test", "Kontakt 0", "0411-57 70 00", REASON, "/inforanden/");
            assertThat(mail).contains("text/html").doesNotContain(sender, "0411-57 70 00");
        }
        assertThat(mails.get(0).getHeader("X-Notification"))
                .isNotEqualTo(mails.get(1).getHeader("X-Notification"));
    }

    private List<MimeMessage> mailToTeam() {
        return Stream.of(mailServer.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains("processteam@demo.example"))
                .toList();
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends what was to be told about a task; a second attempt sends nothing more. */
    private void sendNews(Task task) {
        UUID notification = jdbc.sql("select id from notification where tasks::text like ?")
                .param("%" + task.getId() + "%")
                .query(UUID.class)
                .single();
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(notification.toString())
                                .singleResult()
                                .getId())
                        .singleResult()
                        .getId());
        notifications.send(notification);
    }

    @Test
    void whenNoCompletionComesTheTeamIsAskedAgain() {
        UUID interest = confirmed(Forms.complete(area, sender));
        reviews.askForCompletion(interest, REASON);
        letters.send();
        String link = letters.linkTo(sender);

        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance(interest))
                        .singleResult()
                        .getId());

        assertThat(statusOf(interest)).isEqualTo("UNDER_REVIEW");
        client.form(link, Forms.body(Forms.complete(area, sender), "send"));
        assertThat(reviews.task(interest)).isNotNull();
        reviews.decline(interest, REASON);
        assertThat(passed(interest)).contains("BoundaryEvent_CompletionOverdue", "EndEvent_Declined");
    }

    @Test
    void decliningTellsTheReasonAndStartsNothing() {
        UUID interest = confirmed(Forms.complete(area, sender));

        reviews.decline(interest, REASON);

        assertThat(statusOf(interest)).isEqualTo("DECLINED");
        assertThat(passed(interest))
                .contains("Task_TellDeclined", "EndEvent_Declined")
                .doesNotContain("Task_AcceptInterest");
        letters.send();
        assertThat(letters.to(sender)).last().asString().contains("avslagit", REASON);
    }

    @Test
    void togetherTheseWaysPassEveryFlowNode() {
        UUID declined = confirmed(Forms.complete(area, sender));
        reviews.askForCompletion(declined, REASON);
        letters.send();
        client.form(letters.linkTo(sender), Forms.body(Forms.complete(area, sender), "send"));
        reviews.askForCompletion(declined, REASON);
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance(declined))
                        .singleResult()
                        .getId());
        reviews.decline(declined, REASON);
        UUID accepted = confirmed(Forms.complete(area, sender));
        reviews.accept(accepted, "hsv");

        Set<String> passed = new TreeSet<>(passed(declined));
        passed.addAll(passed(accepted));
        assertThat(Bpmn.readModelFromFile(new File("bpmn/interest.bpmn")).getModelElementsByType(FlowNode.class))
                .extracting(FlowNode::getId)
                .allMatch(passed::contains);
    }

    @Test
    void onlyTheNationalTeamSeesAndDecides() {
        UUID interest = confirmed(Forms.complete(area, sender));
        String page = "/intresseanmalningar/" + interest;

        assertThat(Forms.shown(loggedIn(Reviews.TEAM).page(page)))
                .contains(area, sender, "Anmälan kan antas", "0411-57 70 00")
                .containsSubsequence("Områdets namn", "0–2,5 år", "17 år", "Totalt antal", "Avsändarens namn")
                .containsSubsequence("Kontaktpersonens namn", "Telefon", "Underskrivet i", "Underskrivet av");
        for (String other : List.of("ystad-ordforande", "processagare", "styrelse")) {
            assertThat(loggedIn(other).page(page).statusCode()).as(other).isEqualTo(404);
            assertThat(loggedIn(other).page("/intresseanmalningar").statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(client.page(page).statusCode()).isEqualTo(302);
        assertThat(client.page("/intresseanmalningar")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login");
        assertThat(loggedIn(Reviews.TEAM)
                        .page("/intresseanmalningar/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        Task task = reviews.task(interest);
        assertThatThrownBy(() -> rollouts.people().as("ystad-ordforande", () -> engine.getTaskService()
                        .complete(task.getId(), Map.of("interestOutcome", "DECLINED", "interestReason", REASON))))
                .isNotInstanceOf(AssertionError.class);
        assertThat(statusOf(interest)).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void noPersonIsInTheProcessVariables() {
        UUID interest = confirmed(Forms.complete(area, sender));

        assertThat(engine.getRuntimeService().getVariables(instance(interest)))
                .containsOnly(Map.entry("interestId", interest.toString()));
    }

    @Test
    void thePagesCostNoMoreForMoreRegistrationsAndParties() {
        UUID few = confirmed(Forms.complete(area, sender));
        WebClient team = loggedIn(Reviews.TEAM);
        team.page("/intresseanmalningar");
        long list = sql.during(() -> team.page("/intresseanmalningar"));
        team.page("/intresseanmalningar/" + few);
        long one = sql.during(() -> team.page("/intresseanmalningar/" + few));

        Map<String, String> form = Forms.complete(area, sender);
        for (int number = 3; number < 9; number++) {
            Forms.party(form, number, "MUNICIPALITY", "Kommun " + number, number + sender);
        }
        UUID many = confirmed(form);
        confirmed(form);

        assertThat(sql.during(() -> team.page("/intresseanmalningar"))).isEqualTo(list);
        team.page("/intresseanmalningar/" + many);
        assertThat(sql.during(() -> team.page("/intresseanmalningar/" + many))).isEqualTo(one);
    }

    private UUID confirmed(Map<String, String> form) {
        client.form(PAGE, Forms.body(form, "send"));
        letters.send();
        client.form(letters.linkTo(sender), "bekrafta=1");
        return jdbc.sql("select id from interest where area_name = ? order by created_at desc limit 1")
                .param(area)
                .query(UUID.class)
                .single();
    }

    private String instance(UUID interest) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(interest.toString())
                .singleResult()
                .getId();
    }

    private List<String> passed(UUID interest) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(interest))
                .finished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private String statusOf(UUID interest) {
        return jdbc.sql("select status from interest where id = ?")
                .param(interest)
                .query(String.class)
                .single();
    }

    private WebClient loggedIn(String person) {
        return new WebClient(port).loggedIn(person, "demo");
    }
}
