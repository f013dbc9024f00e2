package se.backabarnet.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;

/** Areas and their rollouts on a real database: what may be there once is there once, also when two ask at once. */
@ApplicationTest
class RolloutRegistrationTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @Autowired
    private RolloutService rollouts;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anAreaHasOneRunningRollout() {
        UUID first = register("Ensamby").id();

        assertThatThrownBy(() -> register("ENSAMBY"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("pågår");
        assertThatThrownBy(() -> insertRollout(areaOf(first))).isInstanceOf(DuplicateKeyException.class);

        for (int phase = 1; phase <= RolloutSummary.PHASES; phase++) {
            rollouts.beginPhase(first, phase);
            rollouts.closePhase(first, phase, DAY);
        }
        rollouts.finish(first);
        RolloutSummary second = register("Ensamby");
        assertThat(second.area()).isEqualTo("ensamby");
        assertThat(areaOf(second.id())).isEqualTo(areaOf(first));
    }

    @Test
    void whatIsWrongIsSaidOfItsField() {
        assertThatThrownBy(() -> RolloutRequest.of("123", "Kommun", "Region", "Polis", DAY.toString()))
                .hasMessageStartingWith("Område (areaName) ska vara ett namn");
        assertThatThrownBy(() -> RolloutRequest.of("Ort", 5, "Region", "Polis", DAY.toString()))
                .hasMessageStartingWith("Kommun (municipality) ska vara text");
        assertThatThrownBy(() -> RolloutRequest.of("Ort", "Kommun", "Region", "Polis", DAY.toString(), 5))
                .hasMessageStartingWith("Punkter som redan är klara (pointsDone) ska vara text");
        assertThatThrownBy(() -> RolloutRequest.of("Ort", "Kommun", "Region", "Polis", "i morgon"))
                .hasMessageStartingWith("Planerad start (plannedStart) ska vara ett datum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "0025-03-01", "2099-01-01"})
    void aStartThatNobodyMeansIsRefused(String day) {
        RolloutRequest request = RolloutRequest.of("Fjärrby", "Fjärrby kommun", "Region Skåne", "Ystad", day);

        assertThatThrownBy(() -> rollouts.register("hsv", request, "processteam"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll("Planerad start (plannedStart) är " + day, "ligger för långt bort");
    }

    @Test
    void areasWithLikeNamesAreApart() {
        assertThat(register("Håbolund").area()).isEqualTo("habolund");
        assertThat(register("Habolund").area()).isEqualTo("habolund-2");
        assertThat(groups("habolund")).hasSameSizeAs(groups("habolund-2")).hasSize(11);
    }

    /** An area's name is the same whether its å is one character or two. */
    @Test
    void anAreaIsTheSameHoweverItsNameIsTyped() {
        register("Ålby");
        assertThatThrownBy(() -> register("A\u030alby ")).isInstanceOf(RefusedException.class);
    }

    @Test
    void aNameIsNoPersonsNumber() {
        assertThatThrownBy(() -> register("Elev 20090115-1001"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("ser ut som ett personnummer");
    }

    @Test
    void anAreaOfTheLongestNameGetsItsGroups() {
        RolloutSummary rollout = register("Ö".repeat(200));
        assertThat(groups(rollout.area())).hasSize(11);
    }

    @Test
    void slugAndNameAreUnique() {
        insertArea("unikby", "Unikby");
        assertThatThrownBy(() -> insertArea("unikby", "Annanby")).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> insertArea("unikby-2", "UNIKBY")).isInstanceOf(DuplicateKeyException.class);
        assertThatCode(() -> insertArea("unikby-3", "Unikby Norra")).doesNotThrowAnyException();
    }

    @Test
    void ofTwoWhoStartTheSameAreaAtOnceOneIsRefusedWithWords() {
        CompletableFuture<UUID> other = transaction.execute(status -> {
            register("Samtidigby");
            return startMeanwhile("Samtidigby");
        });
        assertThatThrownBy(other::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(RefusedException.class)
                .hasMessage(
                        "Området Samtidigby har redan ett införande som pågår. Ett nytt kan startas när det är avslutat.");
    }

    @Test
    void ofTwoWhoStartLikeAreasAtOnceNobodyIsRefused() {
        CompletableFuture<UUID> other = transaction.execute(status -> {
            register("Håsamtid");
            return startMeanwhile("Hasamtid");
        });
        assertThat(rollouts.get(other.join()).area()).isEqualTo("hasamtid-2");
    }

    /** Starts a rollout elsewhere, and comes back when that waits for what the running transaction has done. */
    private CompletableFuture<UUID> startMeanwhile(String area) {
        CompletableFuture<UUID> other = CompletableFuture.supplyAsync(() -> start(area));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> other.isDone()
                        || jdbc.sql("select exists (select 1 from pg_stat_activity"
                                        + " where datname = current_database() and wait_event_type = 'Lock')")
                                .query(Boolean.class)
                                .single());
        assertThat(other).isNotDone();
        return other;
    }

    private UUID start(String area) {
        return UUID.fromString(runtimeService
                .startProcessInstanceByKey(
                        "HsvRolloutProcess",
                        Map.of(
                                "areaName", area,
                                "municipality", "En kommun",
                                "region", "En region",
                                "policeArea", "Ett polisområde",
                                "plannedStart", DAY.toString()))
                .getBusinessKey());
    }

    private RolloutSummary register(String area) {
        return rollouts.register(
                "hsv", RolloutRequest.of(area, "En kommun", "En region", "Ett polisområde", DAY.toString()), null);
    }

    private List<String> groups(String area) {
        return jdbc.sql("select id_ from act_id_group where id_ like ? || '.%'")
                .param(area)
                .query(String.class)
                .list();
    }

    private UUID areaOf(UUID rollout) {
        return jdbc.sql("select area_id from rollout where id = ?")
                .param(rollout)
                .query(UUID.class)
                .single();
    }

    private void insertArea(String slug, String name) {
        jdbc.sql("insert into area (id, slug, name, municipality, region, police_area) values (?, ?, ?, 'k', 'r', 'p')")
                .params(UUID.randomUUID(), slug, name)
                .update();
    }

    private void insertRollout(UUID area) {
        jdbc.sql("insert into rollout (id, area_id, edition, planned_start, began_on, started_at, version)"
                        + " values (?, ?, 'hsv', ?, ?, now(), 0)")
                .params(UUID.randomUUID(), area, DAY, DAY)
                .update();
    }
}
