package se.backabarnet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.TestClock;

/** Belonging to groups for a time. */
@ApplicationTest
class MembershipServiceTest {

    @Autowired
    private AccountService accounts;

    @Autowired
    private MembershipService memberships;

    @Autowired
    private MembershipSchedule schedule;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TestClock clock;

    private final String area = "m" + UUID.randomUUID();
    private final String chair = area + ".chair";
    private String anna;
    private LocalDate today;

    @BeforeEach
    void arrange() {
        today = LocalDate.now(clock);
        anna = accounts.personFor("Anna Berg", area + "@test.example", null);
        identity.saveGroup(identity.newGroup(chair));
    }

    @AfterEach
    void setClockRight() {
        clock.setRight();
    }

    @Test
    void aGrantThatHasBegunCountsAtOnce() {
        memberships.grant(anna, chair, today.minusDays(3), null);

        assertThat(groups()).containsExactly(chair);
    }

    @Test
    void aGrantCountsFromItsFirstDayToItsLast() {
        memberships.grant(anna, chair, today.plusDays(1), today.plusDays(2));

        assertThat(groups()).isEmpty();
        nextDay();
        assertThat(groups()).containsExactly(chair);
        nextDay();
        assertThat(groups()).containsExactly(chair);
        nextDay();
        assertThat(groups()).isEmpty();
        assertThat(memberships.grants(anna)).singleElement().satisfies(kept -> assertThat(kept.to())
                .isEqualTo(today.plusDays(2)));
    }

    @Test
    void endingAGrantCountsFromTheDayAfterItsLast() {
        UUID grant = memberships.grant(anna, chair, today, null);

        memberships.end(grant, today);
        assertThat(groups()).containsExactly(chair);
        memberships.end(grant, today.minusDays(1));

        assertThat(groups()).isEmpty();
        assertThat(memberships.grants(anna)).singleElement().matches(RoleGrant::isVoid);
    }

    @Test
    void ofTwoGrantsEitherIsEnough() {
        UUID first = memberships.grant(anna, chair, today, null);
        memberships.grant(anna, chair, today, today.plusDays(1));

        memberships.end(first, today.minusDays(1));

        assertThat(groups()).containsExactly(chair);
        nextDay();
        nextDay();
        assertThat(groups()).isEmpty();
    }

    @Test
    void whatAnAdministratorDidByHandStays() {
        identity.createMembership(anna, chair);
        UUID grant = memberships.grant(anna, chair, today, null);

        memberships.end(grant, today.minusDays(1));
        schedule.newDay();

        assertThat(groups()).containsExactly(chair);
    }

    @Test
    void doingItAgainChangesNothing() {
        memberships.grant(anna, chair, today, null);

        schedule.newDay();
        schedule.newDay();

        assertThat(groups()).containsExactly(chair);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> memberships.grant(anna, chair, today, today.minusDays(1)))
                .isInstanceOf(RefusedException.class);
    }

    private void nextDay() {
        clock.goAhead(Duration.ofDays(1));
        schedule.newDay();
    }

    private List<String> groups() {
        return identity.createGroupQuery().groupMember(anna).list().stream()
                .map(Group::getId)
                .toList();
    }
}
