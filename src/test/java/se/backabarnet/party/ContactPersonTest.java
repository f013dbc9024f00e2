package se.backabarnet.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.WebClient;
import se.backabarnet.checklist.ItemRequirement;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;

/** A rollout's contact person comes of the national process team, and her tasks go to the one who follows her. */
@ApplicationTest
class ContactPersonTest {

    private static final String ITEM = "Item_P1_AssignContactPerson";

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private ContactPersonService contactPersons;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private Map<String, ItemRequirement> requirements;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    private RolloutDriver rollout;

    @ParameterizedTest
    @ValueSource(strings = {"hsv", "region"})
    void thePointIsNotDoneBeforeSomebodyIsChosen(String edition) {
        rollout = rollouts.start(edition);
        String task = rollout.item(ITEM).taskId();
        assertThatThrownBy(() -> rollout.submit(task, rollout.holder(task), rollout.answers(task, Map.of())))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("sida Deltagare");
        assertThat(rollout.item(ITEM).isCompleted()).isFalse();

        assertThat(choose("processteam", "processteam").statusCode()).isEqualTo(302);

        rollout.submit(task, rollout.holder(task), rollout.answers(task, Map.of()));
        assertThat(rollout.item(ITEM).isCompleted()).isTrue();
        assertThat(groupsOf("processteam")).contains(group());
    }

    @Test
    void whoeverFollowsHerTakesOverWhatSheHasTakenOn() {
        rollout = rollouts.inPhase("hsv", 2);
        contactPersons.choose(rollout.id(), "kontaktperson", null);
        Task task = rollout.task("Item_P2_GrantMaterialAccess");
        rollouts.people().as("kontaktperson", () -> tasks.claim(task.getId(), "kontaktperson"));

        contactPersons.choose(rollout.id(), "processteam", "processteam");

        assertThat(rollout.task("Item_P2_GrantMaterialAccess").getAssignee()).isEqualTo("processteam");
        assertThat(rollout.item("Item_P2_GrantMaterialAccess").assignee()).isEqualTo("processteam");
        assertThat(groupsOf("kontaktperson")).doesNotContain(group());
        assertThat(groupsOf("processteam")).contains(group());
        assertThat(participants.all(rollout.id()))
                .filteredOn(participant -> participant.role().equals("contact-person"))
                .extracting(ParticipantView::person)
                .containsExactlyInAnyOrder("kontaktperson", "processteam");
        assertThat(participants.current(rollout.id()))
                .filteredOn(participant -> participant.role().equals("contact-person"))
                .extracting(ParticipantView::person)
                .containsExactly("processteam");
    }

    /** A point that asked for something that nobody knows could never be done. */
    @Test
    void everythingThatModelsRequireIsKnown() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .flatExtracting(this::required)
                .contains("contact-person")
                .isSubsetOf(requirements.keySet());
    }

    private List<String> required(ProcessDefinition process) {
        return repository.getBpmnModelInstance(process.getId()).getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> "requires".equals(property.getCamundaName()))
                .flatMap(property -> Stream.of(property.getCamundaValue().split(" ")))
                .toList();
    }

    @Test
    void onlyTheNationalTeamChoosesAndOnlyAmongThemselves() {
        rollout = rollouts.start("hsv");
        for (String person : List.of(rollout.person("initiators"), rollout.person("contact-person"))) {
            assertThat(choose(person, "processteam").statusCode()).isEqualTo(403);
        }
        assertThat(choose("ystad-ordforande", "processteam").statusCode()).isEqualTo(404);
        assertThat(choose("processteam", rollout.person("chair")).body())
                .contains("Kontaktpersonen väljs i det nationella");
        assertThat(choose("processteam", "").body()).contains("Kontaktpersonen väljs i det nationella");

        assertThat(contactPersons.current(rollout.id())).isEmpty();
        assertThatThrownBy(() -> participants.appoint(
                        rollout.id(),
                        rollout.person("chair"),
                        new Post("contact-person", null, null, rollouts.today(), null),
                        null))
                .isInstanceOf(RefusedException.class);
    }

    private HttpResponse<String> choose(String asker, String person) {
        boolean demo = asker.equals("processteam") || asker.startsWith("ystad");
        WebClient client = new WebClient(port).loggedIn(asker, demo ? "demo" : TestPeople.PASSWORD);
        return client.form(
                "/inforanden/" + rollout.id() + "/deltagare/kontaktperson",
                "_csrf=" + client.token("/") + "&person=" + person);
    }

    private String group() {
        return rollout.area() + ".contact-person";
    }

    private List<String> groupsOf(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }
}
