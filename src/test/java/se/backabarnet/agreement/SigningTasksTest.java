package se.backabarnet.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import se.backabarnet.ApplicationTest;
import se.backabarnet.Groups;
import se.backabarnet.SqlCounter;
import se.backabarnet.TestLetters;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;
import se.backabarnet.notification.NotificationKind;
import se.backabarnet.notification.NotificationService;
import se.backabarnet.party.ParticipantService;
import se.backabarnet.party.PartyView;
import se.backabarnet.party.Post;

/** A signature stays with whoever can give it, and does not wait for somebody absent without a word. */
@ApplicationTest
class SigningTasksTest {

    private static final String ABOUT_ABSENCE = "väntar på underskrift för en part, vars undertecknare är frånvarande";

    @Autowired
    private Rollouts start;

    @Autowired
    private Agreements agreements;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private NotificationService notifications;

    @Autowired
    private TestLetters letters;

    @Autowired
    private SigningSchedule schedule;

    @Autowired
    private AgreementEngine engine;

    @Autowired
    private SqlCounter statements;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    private RolloutDriver rollout;
    private AgreementDriver agreement;
    private String another;

    @BeforeEach
    void handIn() {
        rollout = start.start("hsv");
        agreement = agreements.begin(rollout).handIn();
        another = rollout.area() + "-another";
        start.people().create(another, "Annie", "Ersättare");
    }

    @Test
    void whenAnAbsentSignatoryIsAskedThoseWhoCanAppointAnotherAndHerDeputyAreTold() {
        agreements.letStandIn(rollout, agreement, another);
        assertThat(told(NotificationKind.SIGNATORY_ABSENT)).isEmpty();

        agreement.approve();

        List<UUID> told = told(NotificationKind.SIGNATORY_ABSENT);
        assertThat(told).hasSize(1);
        notifications.send(told.get(0));
        assertThat(List.of(another, rollout.person("initiators"), rollout.person("contact-person")))
                .allSatisfy(person -> assertThat(mails(person)).anyMatch(mail -> mail.contains(ABOUT_ABSENCE)));
        assertThat(mails(another)).anyMatch(mail -> mail.contains("varken skriva under eller avstå"));
        assertThat(mails(rollout.person("managers"))).noneMatch(mail -> mail.contains(ABOUT_ABSENCE));
    }

    @Test
    void whenASignatoryLeavesHerSignatureStaysWithHerAndTheSameAreTold() {
        agreement.approve();

        agreements.letStandIn(rollout, agreement, another);

        assertThat(signature(agreement.party(0)).getAssignee())
                .isEqualTo(Agreements.signatoryOf(agreement.party(0)).id());
        assertThat(told(NotificationKind.SIGNATORY_ABSENT)).hasSize(1);
    }

    @Test
    void nobodyIsToldOfASignatoryWhoLeavesWhenSheHasSigned() {
        agreement.approve().sign(agreement.party(0));

        agreements.letStandIn(rollout, agreement, another);

        assertThat(told(NotificationKind.SIGNATORY_ABSENT)).isEmpty();
    }

    @Test
    void whoeverIsAppointedInsteadIsAskedInstead() {
        agreement.approve();
        PartyView party = agreement.party(0);
        int asked = told(NotificationKind.AGREEMENT_ASKED).size();
        letGo(party, start.today().minusDays(1));

        appoint(party, start.today());

        assertThat(signature(party).getAssignee()).isEqualTo(another);
        assertThat(signature(agreement.party(1)).getAssignee())
                .isEqualTo(Agreements.signatoryOf(agreement.party(1)).id());
        List<UUID> told = told(NotificationKind.AGREEMENT_ASKED);
        assertThat(told).hasSize(asked + 1);
        notifications.send(told.get(asked));
        assertThat(mails(another))
                .singleElement()
                .asString()
                .contains("Skriv under överenskommelsen för " + party.name());
        agreement.sign(agreement.party(1));
        assertThat(told(NotificationKind.AGREEMENT_ASKED)).hasSize(asked + 1);
    }

    @Test
    void whoeverIsAppointedForALaterDayIsAskedOnThatDay() {
        agreement.approve();
        PartyView party = agreement.party(0);
        int asked = told(NotificationKind.AGREEMENT_ASKED).size();
        letGo(party, start.today());
        appoint(party, start.today().plusDays(1));
        schedule.newDay();
        assertThat(signature(party).getAssignee())
                .isEqualTo(Agreements.signatoryOf(party).id());
        assertThat(told(NotificationKind.AGREEMENT_ASKED)).hasSize(asked);

        letGo(party, start.today().minusDays(1));
        jdbc.sql("update participant set from_date = ? where person = ?")
                .params(start.today(), another)
                .update();
        schedule.newDay();
        schedule.newDay();

        assertThat(signature(party).getAssignee()).isEqualTo(another);
        assertThat(told(NotificationKind.AGREEMENT_ASKED)).hasSize(asked + 1);
    }

    @Test
    void aSignatureThatIsGivenInTheMeantimeIsTakenFromNobody() {
        agreement.approve();
        PartyView party = agreement.party(0);
        String task = signature(party).getId();
        statements.before("update ACT_RU_TASK", () -> agreement.sign(party));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> engine.assign(task, another)))
                .isInstanceOf(ConcurrencyFailureException.class);
        assertThat(engine.assign(task, another)).isEmpty();

        assertThat(agreement.decisions(agreement.document()))
                .extracting(DecisionView::signer)
                .contains(party.id().toString());
    }

    private void letGo(PartyView party, LocalDate lastDay) {
        jdbc.sql("update participant set to_date = ? where person = ?")
                .params(lastDay, Agreements.signatoryOf(party).id())
                .update();
    }

    private void appoint(PartyView party, LocalDate from) {
        participants.appoint(
                rollout.id(),
                another,
                new Post(Groups.SIGNATORIES, party.id(), null, from, null),
                rollout.person("initiators"));
    }

    private Task signature(PartyView party) {
        return rollout.tasks().stream()
                .filter(task -> task.getName().equals("Skriv under överenskommelsen för " + party.name()))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> told(NotificationKind kind) {
        return jdbc.sql("select id from notification where rollout_id = ? and kind = ? order by created_at")
                .params(rollout.id(), kind.name())
                .query(UUID.class)
                .list();
    }

    private List<String> mails(String person) {
        return letters.to(TestPeople.emailOf(person));
    }
}
