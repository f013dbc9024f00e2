package se.backabarnet.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import se.backabarnet.ApplicationTest;
import se.backabarnet.WebClient;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;
import se.backabarnet.overview.Measures.PhaseMeasure;

/** What is counted of a rollout, on the page and in the database. */
@ApplicationTest
class MeasuresTest {

    private static final String ITEM = "Item_P1_SubmitInterest";

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private Measures measures;

    @Autowired
    private OtherAreas others;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void countDoneOfWhatIsDoneAndDaysFromTheFirstDayWhileThePhaseRuns() {
        RolloutDriver rollout = rollouts.start("hsv");
        LocalDate day = rollouts.today().minusDays(12);
        jdbc.update("update rollout set began_on = ? where id = ?", day, rollout.id());
        rollout.complete(ITEM, Map.of("itemDate", day.plusDays(2).toString()));

        PhaseMeasure phase = measures.phases(rollout.id()).get(0);

        assertThat(phase).isEqualTo(new PhaseMeasure(1, false, 1, 6, 12, 0, 0, 0));
        assertThat(phase.percent()).isEqualTo(16);
        assertThat(measures.trend(rollout.id()))
                .containsExactly(new Measures.Month(day.plusDays(2).withDayOfMonth(1), 1));
    }

    @Test
    void countTheDaysOfAPhaseByTheDatesThatWereGiven() {
        RolloutDriver rollout = rollouts.inPhase("hsv", 2);
        jdbc.update("update rollout set began_on = date '2023-01-15' where id = ?", rollout.id());
        rollouts.rewrite(
                "update rollout_phase set closed_on = date '2023-02-01' where rollout_id = ? and phase = 1",
                rollout.id());

        assertThat(measures.phases(rollout.id()).get(0).days()).isEqualTo(17);
    }

    @Test
    void leaveOutWhatIsNotApplicable() {
        RolloutDriver rollout = rollouts.inPhase("hsv", 3);
        rollout.complete(
                "Item_P3_AppointKeyPersons",
                Map.of("itemStatus", "NOT_APPLICABLE", "itemComment", "Vi har redan nyckelpersoner"));

        assertThat(measures.phases(rollout.id()).get(2))
                .extracting(PhaseMeasure::done, PhaseMeasure::counted)
                .containsExactly(0, 8);
    }

    @Test
    void countWhatWasSentBackAndReopened() {
        RolloutDriver rollout = rollouts.start("hsv");
        rollout.completeAllItems()
                .returnFromSignOff(ITEM, "Item_P1_SignAgreement")
                .completeAllItems()
                .reopen(ITEM);

        assertThat(measures.phases(rollout.id()).get(0))
                .extracting(PhaseMeasure::sentBack, PhaseMeasure::reopened)
                .containsExactly(2, 1);
    }

    @Test
    void findTheBreachesOfTheOrderOfPhasesThatTheDatesShow() {
        RolloutDriver rollout = rollouts.inPhase("hsv", 3);
        rollouts.rewrite(
                "update rollout_phase set closed_on = ? where rollout_id = ? and phase = 2",
                rollouts.today(),
                rollout.id());
        assertThat(measures.orderViolations(rollout.id())).isZero();
        String yesterday = rollouts.today().minusDays(1).toString();

        rollout.complete(
                "Item_P3_DecideServices",
                Map.of("itemDate", yesterday, "itemComment", "Beslutet fattades i samma protokoll."));
        assertThat(measures.orderViolations(rollout.id())).isEqualTo(1);

        rollout.complete(
                "Item_P3_TrainLeadership",
                Map.of("itemDate", rollouts.today().minusDays(31).toString(), "doneBeforeStart", true));
        assertThat(measures.orderViolations(rollout.id()))
                .as("with a point done before the start")
                .isEqualTo(1);
    }

    @Test
    void compareWithFiveOtherAreasOfTheSameEditionAndNotWithFewer() {
        RolloutDriver own = inPhase5After(15);
        for (int days : List.of(10, 20, 30, 40)) {
            inPhase5After(days);
        }
        assertThat(others.byPhase(own.id()).get(4)).isEqualTo(OtherAreas.InPhase.NOBODY);
        assertThat(others.whole(own.id(), "compared").share()).isNull();
        assertThat(page(own))
                .contains("Färre än fem områden har kommit så långt")
                .doesNotContain("median 30");

        inPhase5After(50);

        OtherAreas.InPhase theirs = others.byPhase(own.id()).get(4);
        assertThat(theirs.days()).isEqualTo(new Quartiles(20, 30, 40));
        assertThat(theirs.stall()).isEqualTo(new Quartiles(21, 31, 41));
        assertThat(theirs.back()).isEqualTo(new Quartiles(0, 0, 0));
        assertThat(others.byPhase(own.id()).get(5).share()).isEqualTo(new Quartiles(0, 0, 0));
        assertThat(page(own)).contains("ni 15, median 30", "ni 16, median 31", "Undre kvartil");
    }

    @Test
    void compareTheWholeChecklistAndTheDaysSinceSomethingHappenedWithRolloutsUnderWay() {
        RolloutDriver own = rollouts.inPhase("region", 5);
        jdbc.update("update rollout set edition = 'whole' where id = ?", own.id());
        for (int area = 1; area <= 5; area++) {
            RolloutDriver other = rollouts.inPhase("region", 5);
            jdbc.update("update rollout set edition = 'whole' where id = ?", other.id());
            jdbc.update(
                    "update rollout_summary set done = ?, counted = 10, last_on = last_on - ? where rollout_id = ?",
                    area,
                    area,
                    other.id());
        }
        own.complete(own.items(5).get(0));

        OtherAreas.Whole whole = others.whole(own.id(), "whole");

        assertThat(whole.ownShare()).isEqualTo(25);
        assertThat(whole.ownQuiet()).isZero();
        assertThat(whole.share()).isEqualTo(new Quartiles(20, 30, 40));
        assertThat(whole.quiet()).isEqualTo(new Quartiles(2, 3, 4));
        assertThat(page(own)).contains("ni 25, median 30", "ni 0, median 3", "Hela införandet");
    }

    @Test
    void findTheLongestTimeWithoutAnEvent() {
        RolloutDriver rollout = rollouts.start("hsv");
        rollout.complete(ITEM);
        rollouts.rewrite(
                "update rollout_phase set began_at = began_at - interval '20 days' where rollout_id = ?", rollout.id());
        rollouts.rewrite(
                "update checklist_event set at = at - interval '13 days' where rollout_id = ? and happened = 'COMPLETED'",
                rollout.id());

        assertThat(measures.phases(rollout.id()).get(0).stall()).isEqualTo(13);
    }

    /** In an edition of its own, so that no other test's rollout is compared with. */
    private RolloutDriver inPhase5After(int days) {
        RolloutDriver rollout = rollouts.inPhase("region", 5);
        jdbc.update("update rollout set edition = 'compared' where id = ?", rollout.id());
        rollouts.rewrite(
                "update rollout_phase set closed_on = closed_on - ? where rollout_id = ? and phase = 3",
                days,
                rollout.id());
        rollouts.rewrite(
                "update rollout_phase set began_at = closed_on - ? * interval '1 day' where rollout_id = ? and phase = 4",
                days,
                rollout.id());
        return rollout;
    }

    private String page(RolloutDriver rollout) {
        return new WebClient(port)
                .loggedIn(rollout.person("staff"), TestPeople.PASSWORD)
                .page("/inforanden/" + rollout.id() + "/matt")
                .body();
    }
}
