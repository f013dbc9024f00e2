package se.backabarnet.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.SqlCounter;
import se.backabarnet.TestClock;
import se.backabarnet.TestLetters;
import se.backabarnet.WebClient;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;
import se.backabarnet.stop.StoppedRollouts.Attempt;

/** A rollout that stands still says so, to everybody in words of their own, until it goes on. */
@ApplicationTest
class StopTest {

    private static final String TABLE = "HsvPhase3Readiness";
    private static final String ADMINISTRATOR = "admin";

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts start;

    @Autowired
    private StopService service;

    @Autowired
    private Stops stops;

    @Autowired
    private TableStops tables;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestLetters letters;

    @Autowired
    private SqlCounter sql;

    private BrokenTable broken;
    private RolloutDriver rollout;

    @BeforeEach
    void startInPhaseThree() {
        rollout = start.inPhase("hsv", 3);
    }

    /** Whatever stands still in others' rollouts is known from here on. */
    @AfterEach
    void everythingIsWhole() {
        clock.setRight();
        if (broken != null) {
            broken.repair();
        }
    }

    private void stopAtTable() {
        broken = tables.stop(rollout, 3);
    }

    private Job failedJob() {
        return tables.failed(rollout, 3);
    }

    @Test
    void isSeenWithTheTableThatFailedAndWhatItSaid() {
        stopAtTable();

        Stop stop = stop();
        assertThat(stop.kind()).isEqualTo(StopKind.FAILED);
        assertThat(stop.element()).isEqualTo("Task_P3_JudgeReadiness");
        assertThat(stop.elementName()).isEqualTo("Bedöm om fasen är klar");
        assertThat(stop.tableKey()).isEqualTo(TABLE);
        assertThat(stop.tableName()).startsWith("Är fas 3 Förberedelse klar?");
        assertThat(stop.tableVersion()).isEqualTo(broken.version());
        assertThat(stop.jobId()).isEqualTo(failedJob().getId());
        assertThat(stop.cause()).contains("”DONE”").doesNotContain("org.", "FEEL/", "DMN-", "\n");
    }

    @Test
    void isSaidCalmlyToItsPeopleAndInFullToAdministrators() {
        stopAtTable();

        assertThat(page(rollout.person("managers"), address()))
                .contains("Införandet har stoppats av ett tekniskt fel sedan", "Det ska inte ni rätta")
                .doesNotContain("”DONE”", TABLE, "forsok-igen", stop().jobId());
        assertThat(page("processteam", address()))
                .contains("stoppats av ett tekniskt fel")
                .doesNotContain("forsok-igen");
        assertThat(page(ADMINISTRATOR, address()))
                .contains("”DONE”", TABLE, "Bedöm om fasen är klar", stop().jobId(), "/forsok-igen")
                .doesNotContain("Det ska inte ni rätta");
        assertThat(page(rollout.person("managers"), "/")).contains("Stoppat av ett tekniskt fel");
        assertThat(page(start.start("hsv").person("managers"), address()))
                .as("people of another area")
                .doesNotContain("stoppats");
    }

    @Test
    void isFoundAmongTheAreasAndOnTheAdministratorsWayIn() {
        RolloutDriver other = start.inPhase("hsv", 3);
        stopAtTable();

        for (String person : List.of("processteam", ADMINISTRATOR)) {
            String found = "/omraden?lage=stoppat&sok=" + rollout.areaName().replace(" ", "+");
            assertThat(page(person, found)).contains(rollout.id().toString(), "Stoppat av ett tekniskt fel");
            assertThat(page(
                            person,
                            "/omraden?lage=stoppat&sok=" + other.areaName().replace(" ", "+")))
                    .doesNotContain("/inforanden/");
        }
        jdbc.sql("update rollout_summary set last_on = date '2000-01-01' where rollout_id = ?")
                .param(rollout.id())
                .update();
        assertThat(page(ADMINISTRATOR, "/")).contains(rollout.areaName(), "Är fas 3 Förberedelse klar?", "”DONE”");
        assertThat(page("processteam", "/")).contains(rollout.areaName()).doesNotContain("”DONE”");
    }

    @Test
    void isToldToTheAdministratorsOnceUntilItStopsAnew() {
        stopAtTable();
        service.look();
        letters.send();
        List<String> told = letters();
        assertThat(told.get(told.size() - 1))
                .contains(rollout.areaName() + ", fas 3: ett tekniskt fel i ”Är fas 3 Förberedelse klar?", "”DONE”");

        service.look();
        letters.send();
        assertThat(letters()).hasSameSizeAs(told);

        broken.repair();
        assertThat(service.retry(rollout.id())).isEqualTo(Attempt.DONE);
        letters.send();
        assertThat(letters()).hasSameSizeAs(told);
    }

    @Test
    void goesOnWhenItIsTriedAgainAfterMending() {
        stopAtTable();
        WebClient administrator = client(ADMINISTRATOR);

        assertThat(retry(client(rollout.person("chair")))).isEqualTo(403);
        assertThat(retry(client("processteam"))).isEqualTo(403);
        assertThat(retry(client("ystad-ordforande"))).isEqualTo(404);
        assertThat(administrator.form(address() + "/forsok-igen", "").statusCode())
                .isEqualTo(403);
        assertThat(retry(administrator)).isEqualTo(302);
        assertThat(administrator.page(address()).body()).contains("Det misslyckades igen", "”DONE”");
        assertThat(stop().since()).isBefore(clock.instant());

        broken.repair();
        assertThat(retry(administrator)).isEqualTo(302);

        assertThat(administrator.page(address()).body())
                .contains("Det gick bra. Införandet går vidare.")
                .doesNotContain("har stoppats");
        assertThat(rollout.runJobs().task("SignOff_P3")).isNotNull();
        assertThat(page(rollout.person("managers"), address() + "/handelser"))
                .contains("Införandet stoppades av ett tekniskt fel", "Införandet gick vidare igen")
                .doesNotContain("”DONE”");
        assertThat(retry(administrator)).isEqualTo(302);
        assertThat(administrator.page(address()).body()).contains("Det finns inget att försöka igen");
    }

    @Test
    void goesOnByItselfWhenTheTableHasANewVersion() {
        stopAtTable();

        broken.deployMended();
        service.look();

        assertThat(stops.of(rollout.id())).isEmpty();
        assertThat(failedJob().getRetries()).isOne();
        assertThat(rollout.runJobs().task("SignOff_P3")).isNotNull();
        service.look();
        assertThat(stops.of(rollout.id())).isEmpty();
    }

    @Test
    void isSeenWhenItsPhaseHasBeenJudgedForOverTenMinutes() {
        rollout.items(3).forEach(rollout::complete);
        clock.goAhead(Duration.ofMinutes(9));
        service.look();
        assertThat(stops.of(rollout.id())).isEmpty();

        clock.goAhead(Duration.ofMinutes(2));
        service.look();

        assertThat(stop().kind()).isEqualTo(StopKind.OVERDUE);
        assertThat(page(ADMINISTRATOR, address())).contains("på över tio minuter", "/forsok-igen");
        assertThat(service.retry(rollout.id())).isEqualTo(Attempt.DONE);
        rollout.runJobs();
        service.look();
        assertThat(stops.of(rollout.id())).isEmpty();
    }

    @Test
    void isLeftToTheNodeThatIsAtWorkOnIt() {
        rollout.items(3).forEach(rollout::complete);
        jdbc.sql("update act_ru_job set lock_exp_time_ = localtimestamp + interval '5 minutes', lock_owner_ = 'another'"
                        + " where process_instance_id_ = ?")
                .param(rollout.phaseInstance(3).getId())
                .update();
        clock.goAhead(Duration.ofMinutes(11));

        assertThat(service.retry(rollout.id())).isEqualTo(Attempt.BUSY);
    }

    @Test
    void isSeenWhenNobodyHoldsTheRoleItWaitsFor() {
        rollout.completeAllItems();
        identity.deleteMembership(rollout.person("chair"), rollout.area() + ".chair");
        service.look();

        assertThat(stop().kind()).isEqualTo(StopKind.UNHELD);
        assertThat(page(rollout.person("managers"), address()))
                .contains("Införandet väntar på en roll som ingen har", "<li>Ordförande</li>", "/deltagare")
                .doesNotContain("forsok-igen");

        identity.createMembership(rollout.person("managers"), rollout.area() + ".chair");
        service.look();
        assertThat(stops.of(rollout.id())).isEmpty();
    }

    @Test
    void goesOnWhileAnotherTaskIsHeld() {
        identity.deleteMembership(rollout.person("chair"), rollout.area() + ".chair");
        service.look();

        assertThat(stops.of(rollout.id())).isEmpty();
    }

    @Test
    void isSeenWhileItIsPaused() {
        String phase = rollout.phaseInstance(3).getId();
        runtime.suspendProcessInstanceById(phase);
        service.look();
        assertThat(stop().kind()).isEqualTo(StopKind.PAUSED);
        assertThat(page(rollout.person("managers"), address()))
                .contains("Införandet är pausat")
                .doesNotContain("Gör i Tasklist");
        assertThat(page(rollout.person("managers"), address() + "/punkter/Item_P3_AppointKeyPersons"))
                .contains("Ej genomförd")
                .doesNotContain("Öppna uppgiften i Tasklist");
        letters.send();
        List<String> told = letters();
        assertThat(told.get(told.size() - 1))
                .contains(rollout.areaName() + ", fas 3: pausat", "trycker Återuppta")
                .doesNotContain("tabell");

        runtime.activateProcessInstanceById(phase);
        service.look();
        assertThat(stops.of(rollout.id())).isEmpty();
        assertThat(page(rollout.person("managers"), address())).contains("Gör i Tasklist");
    }

    @Test
    void isSeenWhenItsProcessIsNotThereAnyMore() {
        runtime.deleteProcessInstance(rollout.rolloutInstance().getId(), "i Cockpit");
        service.look();

        assertThat(stop().kind()).isEqualTo(StopKind.NOBODY);
        assertThat(page(ADMINISTRATOR, address())).contains("Införandet väntar på ingen", "startas på nytt i sin fas");
    }

    @Test
    void isNoStopWhenItsMailCannotBeSent() {
        management.setJobRetries(rollout.mailJobs().get(0).getId(), 0);
        service.look();

        assertThat(stops.of(rollout.id())).isEmpty();
    }

    @Test
    void isLookedForAtTheSameCostHoweverManyRolloutsThereAre() {
        service.look();
        long few = sql.during(service::look);
        for (int area = 1; area <= 3; area++) {
            start.inPhase("hsv", 3);
        }

        assertThat(sql.during(service::look)).isEqualTo(few);
    }

    private List<String> letters() {
        return letters.to(
                identity.createUserQuery().userId(ADMINISTRATOR).singleResult().getEmail());
    }

    private Stop stop() {
        return stops.of(rollout.id()).orElseThrow();
    }

    private String address() {
        return "/inforanden/" + rollout.id();
    }

    private int retry(WebClient client) {
        return client.form(address() + "/forsok-igen", "_csrf=" + client.token("/min-sida/losenord"))
                .statusCode();
    }

    private String page(String person, String path) {
        return client(person).page(path).body();
    }

    private WebClient client(String person) {
        boolean demo = person.startsWith("ystad") || person.startsWith("process") || person.equals(ADMINISTRATOR);
        return new WebClient(port).loggedIn(person, demo ? "demo" : TestPeople.PASSWORD);
    }
}
