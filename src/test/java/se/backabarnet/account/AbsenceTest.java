package se.backabarnet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.TestClock;
import se.backabarnet.TestLetters;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ItemEvent;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;
import se.backabarnet.signoff.SignOffService;

/** Standing in for somebody, before, in and after the time. */
@ApplicationTest
class AbsenceTest {

    private static final String ITEM = "Item_P1_SubmitInterest";

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private AbsenceService absences;

    @Autowired
    private MembershipSchedule schedule;

    @Autowired
    private MembershipService memberships;

    @Autowired
    private AccountService accounts;

    @Autowired
    private Checklist checklist;

    @Autowired
    private SignOffService signOffs;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TestLetters letters;

    @Autowired
    private TestClock clock;

    private RolloutDriver rollout;
    private String absent;
    private String deputy;
    private LocalDate today;

    @BeforeEach
    void startRollout() {
        rollout = rollouts.start("region");
        absent = rollout.person("initiators");
        deputy = rollout.person("staff");
        today = LocalDate.now(clock);
    }

    @AfterEach
    void setClockRight() {
        clock.setRight();
    }

    @Test
    void theDeputyHoldsTheRolesFromTheFirstDayToTheLast() {
        absences.name(absent, deputy, rollout.area(), today.plusDays(1), today.plusDays(2));
        String role = rollout.area() + ".initiators";

        assertThat(groups(deputy)).doesNotContain(role);
        nextDay();
        assertThat(groups(deputy)).contains(role);
        nextDay();
        assertThat(groups(deputy)).contains(role);
        nextDay();
        assertThat(groups(deputy)).doesNotContain(role).contains(rollout.area() + ".staff");
    }

    @Test
    void sheIsToldByMail() {
        absences.name(absent, deputy, rollout.area(), today, today);

        letters.send();

        assertThat(letters.to(TestPeople.emailOf(deputy)))
                .singleElement()
                .asString()
                .contains("utsett dig till ersättare i " + rollout.areaName(), "/min-sida");
    }

    @Test
    void whatTheAbsentPersonHadTakenOnIsOfferedToTheDeputyAndTheRecordNamesBoth() {
        String task = rollout.task(ITEM).getId();
        rollouts.people().as(absent, () -> tasks.claim(task, absent));

        absences.name(absent, deputy, rollout.area(), today, today.plusDays(7));

        assertThat(rollout.task(ITEM).getAssignee()).isNull();
        rollouts.people().as(deputy, () -> tasks.claim(task, deputy));
        complete();
        ItemEvent done = last(ITEM);
        assertThat(done.who()).isEqualTo(deputy);
        assertThat(done.onBehalfOf()).isEqualTo(absent);
        assertThat(accounts.nameOf(done.who(), done.onBehalfOf()))
                .isEqualTo(rollouts.people().nameOf(deputy) + " (ersättare för "
                        + rollouts.people().nameOf(absent) + ")");
    }

    @Test
    void whoHoldsTheRoleHerselfActsForNobodyElse() {
        identity.createMembership(deputy, rollout.area() + ".initiators");

        absences.name(absent, deputy, rollout.area(), today, today.plusDays(7));
        complete();

        assertThat(last(ITEM).onBehalfOf()).isNull();
    }

    @Test
    void afterTheTimeTheDeputyIsRefusedAndLetsGoOfTheTasks() {
        absences.name(absent, deputy, rollout.area(), today, today);
        String task = rollout.task(ITEM).getId();
        rollouts.people().as(deputy, () -> tasks.claim(task, deputy));

        nextDay();

        assertThat(rollout.task(ITEM).getAssignee()).isNull();
        assertThatThrownBy(() -> complete()).hasMessageContaining("roller");
        assertThat(rollout.item(ITEM).isCompleted()).isFalse();
    }

    @Test
    void whenTheAbsentPersonLosesARoleTheDeputyDoesToo() {
        String role = rollout.area() + ".chair";
        UUID grant = memberships.grant(absent, role, today, null);
        absences.name(absent, deputy, rollout.area(), today, today.plusDays(7));
        assertThat(groups(deputy)).contains(role);

        memberships.end(grant, today.minusDays(1));

        assertThat(groups(deputy)).doesNotContain(role).contains(rollout.area() + ".initiators");
    }

    @Test
    void endingAnAbsenceEarlyCountsAtOnce() {
        UUID id = absences.name(absent, deputy, rollout.area(), today, today.plusDays(7));

        absences.withdraw(absences.find(id, absent).orElseThrow());

        assertThat(groups(deputy)).containsExactly(rollout.area() + ".staff");
        assertThat(absences.of(absent)).isEmpty();
    }

    @Test
    void aDeputyIsChosenAmongThePeopleOfTheAreaOnly() {
        RolloutDriver other = rollouts.start("hsv");

        assertThat(absences.choices(absent).get(rollout.area()))
                .contains(deputy, rollout.person("chair"))
                .doesNotContain(absent, other.person("staff"), "processteam");
        refused(() -> absences.name(absent, other.person("staff"), rollout.area(), today, today));
        refused(() -> absences.name(absent, other.person("staff"), other.area(), today, today));
        refused(() -> absences.name(absent, absent, rollout.area(), today, today));
    }

    @Test
    void onlyTheNationalTeamStandsInForAContactPerson() {
        String contact = rollout.person("contact-person");

        assertThat(absences.choices(contact).get(rollout.area()))
                .contains("processteam")
                .doesNotContain(deputy, rollout.person("chair"));
        refused(() -> absences.name(contact, deputy, rollout.area(), today, today));
    }

    @Test
    void whatSomebodyStandsInForIsNotHandedOn() {
        absences.name(absent, deputy, rollout.area(), today, today.plusDays(7));
        String third = rollout.person("managers");

        absences.name(deputy, third, rollout.area(), today, today.plusDays(7));

        assertThat(groups(third)).contains(rollout.area() + ".staff").doesNotContain(rollout.area() + ".initiators");
    }

    @Test
    void daysThatWillNotDoAreRefused() {
        String area = rollout.area();
        refused(() -> absences.name(absent, deputy, area, today.minusDays(1), today));
        refused(() -> absences.name(absent, deputy, area, today, today.minusDays(1)));
        refused(() -> absences.name(absent, deputy, area, null, today));
        refused(() -> absences.name(absent, deputy, area, today, today.plusYears(2)));
        absences.name(absent, deputy, area, today, today.plusDays(7));
        refused(() -> absences.name(absent, rollout.person("chair"), area, today.plusDays(7), today.plusDays(9)));
    }

    @Test
    void aSignOffInSomebodysPlaceNamesBoth() {
        absences.name(rollout.person("signatories"), deputy, rollout.area(), today, today);
        rollout.completeAllItems();

        rollout.submit(rollout.task("SignOff_P1").getId(), deputy, rollout.approval());

        assertThat(signOffs.decisions(rollout.id())).singleElement().satisfies(decision -> {
            assertThat(decision.decidedBy()).isEqualTo(deputy);
            assertThat(decision.onBehalfOf()).isEqualTo(rollout.person("signatories"));
        });
    }

    private void complete() {
        String task = rollout.item(ITEM).taskId();
        rollout.submit(task, deputy, rollout.answers(task, Map.of()));
    }

    private void refused(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(RefusedException.class);
    }

    private ItemEvent last(String item) {
        List<ItemEvent> history = checklist.history(rollout.id()).stream()
                .filter(event -> event.itemId().equals(item))
                .toList();
        return history.get(history.size() - 1);
    }

    private void nextDay() {
        clock.goAhead(Duration.ofDays(1));
        schedule.newDay();
    }

    private List<String> groups(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }
}
