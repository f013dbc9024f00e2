package se.backabarnet.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.engine.Rollouts;

/** What the database refuses whoever asks: to break the order of phases, or to change what is on record. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawTest {

    private static final String KEPT = "kept unchanged";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rollouts start;

    private UUID rollout;
    private UUID interest;

    /** In phase 2, after a phase 1 that was signed off, with something in every table of the record. */
    @BeforeAll
    void recordSomething() {
        rollout = start.start("hsv").completeAllItems().close().id();
        interest = interest("current_date");
        jdbc.sql("insert into model_move (rollout_id, phase, process, from_version, to_version, moved_at, moved_by)"
                        + " values (?, 1, 'HsvPhase1InitiativeProcess', 1, 2, now(), 'processagare')")
                .param(rollout)
                .update();
        jdbc.sql("insert into model_deployment (deployment_id, deployed_by) values (?, 'processagare')")
                .param(rollout.toString())
                .update();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            insert into rollout_phase (rollout_id, phase, began_at) values (:rollout, 3, now()) | Phase 3 cannot begin before phase 2 is closed
            insert into rollout_phase (rollout_id, phase, began_at) values (:rollout, 5, now()) | Phase 5 cannot begin before phase 4 is closed
            insert into rollout select gen_random_uuid(), area_id, edition, planned_start, began_on, started_at, started_by, null, 0 from rollout where id = :rollout | rollout_running
            update rollout set finished_at = now() where id = :rollout | cannot be finished before phase 5 is closed
            update rollout_phase set closed_on = current_date where rollout_id = :rollout and phase = 2 | rollout_phase_closed_with_a_date
            """)
    void breaksNoOrder(String attempt, String refusal) {
        refused(attempt, refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            update rollout_phase set closed_on = closed_on - 1 where rollout_id = :rollout and phase = 1
            update rollout_phase set closed_on = null, closed_at = null where rollout_id = :rollout and phase = 1
            update rollout_phase set phase = 5 where rollout_id = :rollout and phase = 2
            delete from rollout_phase where rollout_id = :rollout and phase = 2
            truncate rollout_phase
            delete from rollout where id = :rollout
            truncate rollout cascade
            update checklist_item set comment = 'x' where rollout_id = :rollout and phase = 1
            delete from checklist_item where rollout_id = :rollout and phase = 2
            truncate checklist_item cascade
            update checklist_event set who = 'x' where rollout_id = :rollout
            delete from checklist_event where rollout_id = :rollout
            truncate checklist_event
            update sign_off set decided_by = 'x' where rollout_id = :rollout and outcome is not null
            delete from sign_off where rollout_id = :rollout
            truncate sign_off
            update assessment set ready = not ready where rollout_id = :rollout
            delete from assessment where rollout_id = :rollout
            truncate assessment
            update model_move set moved_by = 'x' where rollout_id = :rollout
            delete from model_move where rollout_id = :rollout
            truncate model_move
            update model_deployment set deployed_by = 'x' where deployment_id = cast(:rollout as text)
            delete from model_deployment where deployment_id = cast(:rollout as text)
            truncate model_deployment
            update interest_event set who = 'x' where interest_id = :interest
            delete from interest_event where interest_id = :interest
            truncate interest_event
            update interest_assessment set recommendation = 'TALK' where interest_id = :interest
            delete from interest_assessment where interest_id = :interest
            truncate interest_assessment
            delete from interest where id = :interest
            truncate interest cascade
            """)
    void keepsWhatIsOnRecord(String attempt) {
        refused(attempt, KEPT);
    }

    @Test
    void forgetsADraftWithWhatHappenedToIt() {
        UUID draft = interest("null");

        jdbc.sql("delete from interest where id = ?").param(draft).update();

        assertThat(jdbc.sql("select count(*) from interest_event where interest_id = ?")
                        .param(draft)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void refused(String attempt, String refusal) {
        assertThatThrownBy(() -> jdbc.sql(attempt)
                        .param("rollout", rollout)
                        .param("interest", interest)
                        .update())
                .hasMessageContaining(refusal);
    }

    private UUID interest(String confirmedOn) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into interest (id, status, form, area_name, sender, created_at, changed_at, confirmed_on, version)"
                                + " values (?, 'DRAFT', '{\"answers\": {}, \"parties\": []}', 'Lagby', 'lagby@example.org', now(), now(), "
                                + confirmedOn + ", 0)")
                .param(id)
                .update();
        jdbc.sql("insert into interest_event (interest_id, happened, at) values (?, 'CONFIRMED', now())")
                .param(id)
                .update();
        jdbc.sql("insert into interest_assessment (interest_id, at, decision_definition_id, decision_version,"
                        + " recommendation, facts, fired_rules) values (?, now(), 'x', 1, 'ACCEPT', '{}', '[]')")
                .param(id)
                .update();
        return id;
    }
}
