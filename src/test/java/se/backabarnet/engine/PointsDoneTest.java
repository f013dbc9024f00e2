package se.backabarnet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ItemEvent;
import se.backabarnet.checklist.ItemStatus;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.checklist.ModelPoint;
import se.backabarnet.checklist.ModelPoints;

/** Areas that come with points already done: recorded before the rollout, and nobody is asked for them again. */
@ApplicationTest
class PointsDoneTest {

    private static final String CONTACT_PERSON = "Item_P1_AssignContactPerson";
    private static final String AGREEMENT = "Item_P1_SignAgreement";
    private static final LocalDate DAY = LocalDate.of(2023, 5, 4);

    @Autowired
    private Rollouts start;

    @Autowired
    private Checklist checklist;

    @Autowired
    private ModelPoints models;

    @Test
    void arePartOfTheRecordWithDateAndSource() {
        RolloutDriver rollout = start.start(
                "hsv",
                "Verksamheterna inventerade; 2023-05-04; protokoll från styrgruppen; § 4\n\nItem_P2_AppointChair;"
                        + " 2023-05-04; mail");

        ItemView inventory = rollout.item("Item_P1_InventoryServices");
        assertThat(inventory.status()).isEqualTo(ItemStatus.DONE);
        assertThat(inventory.date()).isEqualTo(DAY);
        assertThat(inventory.beforeStart()).isTrue();
        assertThat(inventory.source()).isEqualTo("protokoll från styrgruppen; § 4");
        assertThat(inventory.taskId()).isNull();
        assertThat(inventory.candidateGroups()).isEqualTo(rollout.area() + ".initiators");
        assertThat(rollout.item("Item_P2_AppointChair").phase()).isEqualTo(2);
        assertThat(events(rollout, "Item_P1_InventoryServices")).singleElement().satisfies(event -> {
            assertThat(event.happened()).isEqualTo("COMPLETED");
            assertThat(event.source()).startsWith("protokoll");
            assertThat(event.who()).isEqualTo("processteam");
        });
    }

    @Test
    void haveNoTaskWhileTheOthersHave() {
        RolloutDriver rollout = start.start("region", "Inventeringen presenterad; 2023-05-04; protokoll");

        assertThat(rollout.tasks())
                .extracting(Task::getTaskDefinitionKey)
                .hasSize(6)
                .doesNotContain("Item_P1_PresentInventory");
        rollout.completeAllItems();
        assertThat(rollout.task("SignOff_P1")).isNotNull();
    }

    /** Whoever is the contact person is no matter of the past: the point requires one now, and says so. */
    @ParameterizedTest
    @ValueSource(strings = {"hsv", "region"})
    void allOfPhaseOneLeadStraightToItsReadiness(String edition) {
        RolloutDriver rollout = start.start(edition, lines(edition, 1));
        assertThat(rollout.tasks()).extracting(Task::getTaskDefinitionKey).containsExactly(CONTACT_PERSON);
        assertThat(rollout.item(CONTACT_PERSON).reason()).contains("Ingen kontaktperson är vald");
        assertThat(rollout.item(CONTACT_PERSON).date()).isEqualTo(DAY);

        rollout.completeAllItems();

        assertThat(rollout.tasks()).extracting(Task::getTaskDefinitionKey).containsExactly("SignOff_P1");
        assertThat(rollout.items(1)).allMatch(item -> rollout.item(item).isCompleted());
    }

    @Test
    void ofALaterPhaseAreDoneWhenItBegins() {
        RolloutDriver rollout = start.start(
                "hsv", lines("hsv", 1) + "Lokal styrgrupp har tillgång till materialet; " + DAY + "; protokoll");
        rollout.completeAllItems().close().runJobs();

        assertThat(rollout.item("Item_P2_GrantMaterialAccess").isCompleted()).isTrue();
        assertThat(rollout.tasks()).hasSize(5);
    }

    /** Its event is new and the point is not, while the points beside it are new like their events. */
    @ParameterizedTest
    @ValueSource(strings = {"hsv", "region"})
    void mayBeAskedForAgainBesidePointsThatAreNew(String edition) {
        for (ModelPoint point : models.of(edition)) {
            if (point.phase() == 1) {
                RolloutDriver rollout = start.start(edition, point.itemId() + "; " + start.today() + "; protokoll");
                assertThat(rollout.item(point.itemId()).date())
                        .as(point.itemId())
                        .isEqualTo(start.today());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 29, 30})
    void holdAnAgreementThatWasSignedAfterThePlannedStartButBeforeTheRolloutCameHere(int daysAgo) {
        RolloutDriver rollout = withAgreementOf(start.today().minusDays(daysAgo));

        assertThat(rollout.item(AGREEMENT).isCompleted()).isTrue();
        assertThat(rollout.tasks()).extracting(Task::getTaskDefinitionKey).doesNotContain(AGREEMENT);
    }

    /** On that day it can be signed here. */
    @Test
    void askForAnAgreementOfTheDayOnWhichTheRolloutCameHere() {
        RolloutDriver rollout = withAgreementOf(start.today());

        assertThat(rollout.item(AGREEMENT).status()).isEqualTo(ItemStatus.NOT_STARTED);
        assertThat(rollout.item(AGREEMENT).reason()).startsWith("Överenskommelsen är inte undertecknad.");
        assertThat(events(rollout, AGREEMENT)).extracting(ItemEvent::happened).containsExactly("COMPLETED", "APPEARED");
    }

    private RolloutDriver withAgreementOf(LocalDate signed) {
        return start.start("hsv", AGREEMENT + "; " + signed + "; den undertecknade överenskommelsen");
    }

    @Test
    void canBeReopenedAndAreThenDoneByPeople() {
        RolloutDriver rollout = start.start("hsv", "Verksamheterna inventerade; 2023-05-04; protokoll");

        rollout.reopen("Item_P1_InventoryServices");

        ItemView reopened = rollout.item("Item_P1_InventoryServices");
        assertThat(reopened.taskId()).isNotNull();
        assertThat(reopened.status()).isEqualTo(ItemStatus.NOT_STARTED);
        rollout.complete("Item_P1_InventoryServices");
        assertThat(rollout.item("Item_P1_InventoryServices").source()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Verksamheterna inventerade | rad 1: skriv punktens namn, datumet",
                "Verksamheterna inventerade; 2023-05-04; | rad 1: skriv punktens namn, datumet",
                "Verksamheterna inventerade; 4 maj 2023; protokoll | rad 1: datumet ska skrivas som 2023-05-04",
                "Verksamheterna inventerade; 2999-01-01; protokoll | rad 1: datumet 2999-01-01 ligger i framtiden",
                "Något annat; 2023-05-04; protokoll | rad 1: ingen punkt heter ”Något annat”",
                "Tvärprofessionell kompetensutveckling pågår löpande; 2023-05-04; x | Item_P4_TrainAcrossProfessions eller",
                "Spridningskonferens eller motsvarande besökt; 2023-05-04; x | ingen punkt heter"
            })
    void areRefusedWithTheLineThatDoesNotHold(String line, String problem) {
        assertThatThrownBy(() -> start.start("hsv", line))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void areRefusedWhenNamedTwice() {
        assertThatThrownBy(() -> start.start(
                        "hsv", "Verksamheterna inventerade; 2023-05-04; x\nItem_P1_InventoryServices; 2023-05-04; y"))
                .hasMessageContaining("rad 2: punkten ”Verksamheterna inventerade” finns redan");
    }

    private String lines(String edition, int phase) {
        return models.of(edition).stream()
                .filter(point -> point.phase() == phase)
                .map(ModelPoint::label)
                .map(label -> label + "; " + DAY + "; tidigare införande\n")
                .collect(Collectors.joining());
    }

    private List<ItemEvent> events(RolloutDriver rollout, String itemId) {
        return checklist.history(rollout.id()).stream()
                .filter(event -> event.itemId().equals(itemId))
                .toList();
    }
}
