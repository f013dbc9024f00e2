package se.backabarnet.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.readiness.AssessmentView;
import se.backabarnet.readiness.ReadinessService;

/** Phase 2 is not ready before the groups have everybody, and says who is missing. */
@ApplicationTest
class GroupReadinessTest {

    private static final String STEERING_GROUP_ITEM = "Item_P2_AppointSteeringGroup";

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private ReadinessService readiness;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private PartyService parties;

    @Autowired
    private FormService forms;

    @Autowired
    private JdbcClient jdbc;

    private RolloutDriver rollout;

    @ParameterizedTest
    @ValueSource(strings = {"hsv", "region"})
    void itWaitsForThePoliceAndGoesOnWhenThePoliceIsThere(String edition) {
        rollout = rollouts.inPhase(edition, 2);
        PartyView police = party(PartyKind.POLICE);
        jdbc.sql("delete from participant where party_id = ?")
                .param(police.id())
                .update();

        completeEverything();

        AssessmentView refused = latest();
        String reason = rollout.item(STEERING_GROUP_ITEM).reason();
        assertThat(refused.ready()).isFalse();
        assertThat(reason).contains(police.name() + " har ingen i den lokala styrgruppen.", "sidan Deltagare");
        assertThat(refused.firedRules()).anySatisfy(rule -> {
            assertThat(rule.itemId()).isEqualTo(STEERING_GROUP_ITEM);
            assertThat(rule.ruleId()).endsWith("AppointSteeringGroup_SteeringGroupGaps");
            assertThat(rule.reason()).isEqualTo(reason);
        });
        assertThat(refused.inputs())
                .containsEntry("steeringGroupGaps", police.name() + " har ingen i den lokala styrgruppen.")
                .containsEntry("rolloutTeamGaps", police.name() + " har ingen i införandeteamet.")
                .containsEntry("chairGaps", "")
                .containsEntry("processLeaderGaps", "");
        assertThat(rollout.tasks()).hasSize(2).noneMatch(task -> task.getTaskDefinitionKey()
                .startsWith("SignOff"));

        appointThePolice(police);
        completeEverything();

        assertThat(latest().ready()).isTrue();
        assertThat(latest().inputs().values()).containsOnly("");
        assertThat(rollout.task("SignOff_P2")).isNotNull();
    }

    /** Who has which function is said on the page of participants; the forms say what is lacking there. */
    @ParameterizedTest
    @ValueSource(strings = {"hsv", "region"})
    void theFormOfThePointSaysWhatItWaitsFor(String edition) {
        rollout = rollouts.inPhase(edition, 2);
        PartyView police = party(PartyKind.POLICE);
        assertThat(formOf(STEERING_GROUP_ITEM))
                .containsEntry("steeringGroupGaps", "")
                .containsEntry("chairGaps", "");

        jdbc.sql("delete from participant where party_id = ?")
                .param(police.id())
                .update();

        assertThat(formOf(STEERING_GROUP_ITEM))
                .containsEntry("steeringGroupGaps", police.name() + " har ingen i den lokala styrgruppen.");
        assertThat(formOf("Item_P2_AppointRolloutTeam"))
                .containsEntry("rolloutTeamGaps", police.name() + " har ingen i införandeteamet.")
                .containsEntry("processLeaderGaps", "");
    }

    private Map<String, Object> formOf(String item) {
        return forms.getTaskFormVariables(rollout.item(item).taskId());
    }

    /** A role that has ended, or has not begun, fills nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"hsv", "region"})
    void chairAndProcessLeaderCountOnTheirDaysOnly(String edition) {
        rollout = rollouts.inPhase(edition, 2);
        jdbc.sql("update participant set to_date = ? where rollout_id = ? and role = 'chair'")
                .params(rollouts.today().minusDays(1), rollout.id())
                .update();
        jdbc.sql("update participant set from_date = ? where rollout_id = ? and role = 'process-leader'")
                .params(rollouts.today().plusDays(1), rollout.id())
                .update();

        completeEverything();

        assertThat(latest().inputs())
                .containsEntry("steeringGroupGaps", "")
                .containsEntry("chairGaps", "Ingen är ordförande för den lokala styrgruppen.")
                .containsEntry("processLeaderGaps", "Ingen är processledare eller sammankallande.");
        assertThat(latest().ready()).isFalse();
    }

    private void appointThePolice(PartyView police) {
        List.of("local-police", "strategic").forEach(function -> appoint("steering-group", police, function));
        List.of("municipal-police", "area-police", "strategic")
                .forEach(function -> appoint("rollout-team", police, function));
    }

    private void appoint(String role, PartyView party, String function) {
        participants.appoint(
                rollout.id(), rollout.person(role), new Post(role, party.id(), function, rollouts.today(), null), null);
    }

    private void completeEverything() {
        rollout.items(2).stream()
                .filter(item -> rollout.item(item).taskId() != null)
                .forEach(rollout::complete);
        rollout.runJobs();
    }

    private AssessmentView latest() {
        return readiness.assessments(rollout.id()).stream()
                .max(Comparator.comparing(AssessmentView::at))
                .orElseThrow();
    }

    private PartyView party(PartyKind kind) {
        return parties.parties(rollout.id()).stream()
                .filter(party -> party.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
