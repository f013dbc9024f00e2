package se.backabarnet.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.backabarnet.ApplicationTest;
import se.backabarnet.SqlCounter;
import se.backabarnet.TestLetters;
import se.backabarnet.WebClient;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;

/** The page on which people get, change and end their roles. */
@ApplicationTest
class ParticipantPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private PartyService parties;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TestLetters letters;

    @Autowired
    private SqlCounter sql;

    private RolloutDriver rollout;
    private LocalDate today;
    private WebClient initiator;

    @BeforeEach
    void startRollout() {
        rollout = rollouts.start("hsv");
        today = rollouts.today();
        initiator = client(rollout.person("initiators"));
    }

    @Test
    void somebodyNewIsInvitedAndBelongsToHerGroupAtOnce() {
        String email = "ny." + rollout.area() + "@test.example";

        assertThat(add(initiator, Map.of("name", "Nina Ny", "email", email, "assignment", "managers"))
                        .statusCode())
                .isEqualTo(302);

        ParticipantView added = only();
        assertThat(added.name()).isEqualTo("Nina Ny");
        assertThat(added.role()).isEqualTo("managers");
        assertThat(groupsOf(added.person())).containsExactly(rollout.area() + ".managers");
        assertThat(list(initiator)).contains("Nina Ny", "Chefer", "Roller i dag");
        letters.send();
        assertThat(letters.to(email)).hasSize(1);
    }

    @Test
    void whoIsRemovedLeavesNoNameAmongTheParticipants() {
        add(initiator, Map.of("name", "Nina Ny", "email", mail("nina"), "assignment", "managers"));
        add(
                initiator,
                Map.of(
                        "name",
                        "Nina Ny",
                        "email",
                        mail("nina"),
                        "assignment",
                        "staff",
                        "from",
                        today.plusDays(5).toString()));
        String person = only().person();
        WebClient team = new WebClient(port).loggedIn("processteam", "demo");

        team.form("/personer/" + person + "/ta-bort", "_csrf=" + team.token("/personer"));

        assertThat(list(initiator)).as("with what was just done").contains("Rollen för Nina Ny är sparad");
        assertThat(list(initiator))
                .contains("Borttagen person", "Började aldrig")
                .doesNotContain("Nina", person, "Ändra rollen");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() {
        HttpResponse<String> page =
                add(initiator, Map.of("name", "Nina Ny", "email", "nina@test.example", "assignment", "signatories"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("id=\"partyId-error\"", "Välj vilken part som undertecknaren", "Nina Ny", "nina@test.example")
                .containsPattern("<option value=\"signatories\" selected");
        for (String day : List.of("igår", "+999999999-01-01")) {
            assertThat(add(
                                    initiator,
                                    Map.of(
                                            "name",
                                            "N",
                                            "email",
                                            "n@test.example",
                                            "assignment",
                                            "managers",
                                            "from",
                                            day))
                            .body())
                    .contains("Skriv ett datum, till exempel");
        }
        assertThat(add(initiator, Map.of("name", "N", "email", "fel", "assignment", "managers"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(participants.all(rollout.id())).isEmpty();
    }

    @Test
    void aRoleIsChangedAndEndedAndTheHistoryKeepsWhatWasSo() {
        PartyView police = party(PartyKind.POLICE);
        String person = newcomer("Polly Polis");
        UUID first = participants.appoint(
                rollout.id(),
                person,
                new Post("steering-group", police.id(), "strategic", today.minusDays(10), null),
                null);

        HttpResponse<String> changed = send(
                initiator,
                first + "/andra",
                Map.of(
                        "assignment", "steering-group/local-police",
                        "partyId", police.id().toString(),
                        "from", today.toString()));

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(groupsOf(person)).containsExactly(rollout.area() + ".steering-group");
        assertThat(participants.all(rollout.id()))
                .extracting(ParticipantView::function, ParticipantView::from, ParticipantView::to)
                .containsExactly(
                        tuple("strategic", today.minusDays(10), today.minusDays(1)),
                        tuple("local-police", today, null));

        UUID second = only().id();
        assertThat(send(
                                initiator,
                                second + "/avsluta",
                                Map.of("to", today.minusDays(1).toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(groupsOf(person)).isEmpty();
        assertThat(participants.current(rollout.id())).isEmpty();
        assertThat(list(initiator)).contains("Tidigare roller", "Chef för lokalpolisområde", "Polly Polis");
        assertThat(send(initiator, second + "/avsluta", Map.of("to", today.toString()))
                        .body())
                .contains("redan avslutad");
    }

    @Test
    void theSameTwiceIsRefusedAndAPartyHasOneSignatory() {
        String party = party(PartyKind.REGION).id().toString();
        Map<String, String> signatory =
                Map.of("name", "Rut", "email", mail("rut"), "assignment", "signatories", "partyId", party);
        assertThat(add(initiator, signatory).statusCode()).isEqualTo(302);

        assertThat(add(initiator, signatory).body()).contains("redan den rollen");
        assertThat(add(
                                initiator,
                                Map.of(
                                        "name",
                                        "Ragnar",
                                        "email",
                                        mail("ragnar"),
                                        "assignment",
                                        "signatories",
                                        "partyId",
                                        party))
                        .body())
                .contains("redan en undertecknare");
        assertThat(party(PartyKind.REGION).signatory()).isEqualTo(only().person());
    }

    /** The one who follows has her place already. */
    @Test
    void aRoleIsEndedEarlierAndNeverLater() {
        PartyView region = party(PartyKind.REGION);
        Post now = new Post("signatories", region.id(), null, today, today.plusDays(10));
        Post then = new Post("signatories", region.id(), null, today.plusDays(11), null);
        UUID first = participants.appoint(rollout.id(), newcomer("Rut Region"), now, null);
        participants.appoint(rollout.id(), newcomer("Ragnar Region"), then, null);

        assertThat(send(
                                initiator,
                                first + "/avsluta",
                                Map.of("to", today.plusDays(30).toString()))
                        .body())
                .contains("Rollen slutar redan " + today.plusDays(10));
        assertThat(participants.find(rollout.id(), first).orElseThrow().to()).isEqualTo(today.plusDays(10));

        participants.change(rollout.id(), first, new Post("staff", region.id(), null, today.plusDays(20), null), null);
        assertThat(participants.find(rollout.id(), first).orElseThrow().to()).isEqualTo(today.plusDays(10));
    }

    @Test
    void onlyThoseWhoMayDoItAndNobodyElseLearnsOfIt() {
        UUID held = participants.appoint(
                rollout.id(), newcomer("Rolf Roll"), new Post("managers", null, null, today, null), null);
        List<ParticipantView> before = participants.all(rollout.id());
        Map<String, String> form = Map.of("name", "X", "email", mail("x"), "assignment", "chair");
        WebClient manager = client(rollout.person("managers"));
        WebClient stranger = new WebClient(port).loggedIn("ystad-ordforande", "demo");

        assertThat(manager.page(address("")).statusCode()).isEqualTo(200);
        assertThat(list(manager)).doesNotContain("Lägg till en deltagare").contains("Processledaren, ordföranden");
        assertThat(manager.page(address("/ny")).statusCode()).isEqualTo(403);
        assertThat(add(manager, form).statusCode()).isEqualTo(403);
        assertThat(send(manager, held + "/avsluta", Map.of("to", today.toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.page(address("")).statusCode()).isEqualTo(404);
        assertThat(add(stranger, form).statusCode()).isEqualTo(404);
        assertThat(send(stranger, held + "/andra", Map.of("assignment", "chair"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(initiator, UUID.randomUUID() + "/avsluta", Map.of("to", today.toString()))
                        .statusCode())
                .isEqualTo(404);
        RolloutDriver other = rollouts.inPhase("region", 2);
        WebClient otherInitiator = client(other.person("initiators"));
        assertThat(otherInitiator
                        .page("/inforanden/" + other.id() + "/deltagare/ny")
                        .statusCode())
                .as("initiators in phase 2")
                .isEqualTo(403);
        WebClient leader = client(other.person("process-leader"));
        assertThat(leader.page("/inforanden/" + other.id() + "/deltagare/" + held + "/avsluta")
                        .statusCode())
                .as("a role of another rollout")
                .isEqualTo(404);

        assertThat(participants.all(rollout.id())).isEqualTo(before);
    }

    /** Who loses her role may do nothing more, though she is still logged in. */
    @Test
    void oneWhoseRoleHasEndedIsOutAtOnce() {
        String person = newcomer("Lena Ledare");
        UUID role =
                participants.appoint(rollout.id(), person, new Post("process-leader", null, null, today, null), null);
        WebClient leader = client(person);
        assertThat(leader.page(address("/ny")).statusCode()).isEqualTo(200);
        String token = leader.token("/");

        participants.end(rollout.id(), role, today.minusDays(1), null);

        assertThat(leader.page(address("")).statusCode()).isEqualTo(404);
        assertThat(leader.form(address("/ny"), "_csrf=" + token + "&name=X&email=x%40test.example&assignment=chair")
                        .statusCode())
                .isEqualTo(404);
        assertThat(participants.current(rollout.id())).isEmpty();
    }

    @Test
    void onesOwnDutiesAndWhatIsLackingAreShown() {
        assertThat(list(client(rollout.person("chair"))))
                .contains("Vad dina roller innebär", "data-ref=\"hsv/steering-group/duty/2")
                .contains("Det här saknas", "Lokalpolisområde Test har ingen i den lokala styrgruppen.");
        assertThat(list(client(rollout.person("key-persons")))).contains("hsv/key-person/duty/1");
        assertThat(list(client(rollout.person("staff")))).doesNotContain("Vad dina roller innebär");
    }

    @Test
    void thePageCostsNoMoreForMorePeopleAndParties() {
        participants.appoint(rollout.id(), newcomer("Ett"), new Post("staff", null, null, today, null), null);
        initiator.page(address(""));
        long few = sql.during(() -> initiator.page(address("")));
        for (int number = 1; number <= 4; number++) {
            UUID party = parties.add(
                    rollout.id(), new PartyDetails(PartyKind.PRIVATE_PROVIDER, "Aktör " + number, null, null), null);
            participants.appoint(
                    rollout.id(),
                    newcomer("Person " + number),
                    new Post("steering-group", party, "private-provider", today, null),
                    null);
        }

        assertThat(sql.during(() -> initiator.page(address("")))).isEqualTo(few);
    }

    private String newcomer(String name) {
        String id = "ny-" + UUID.randomUUID();
        rollouts.people().create(id, name, rollout.areaName());
        return id;
    }

    private String mail(String name) {
        return name + "." + rollout.area() + "@test.example";
    }

    private ParticipantView only() {
        List<ParticipantView> current = participants.current(rollout.id());
        assertThat(current).hasSize(1);
        return current.get(0);
    }

    private PartyView party(PartyKind kind) {
        return parties.parties(rollout.id()).stream()
                .filter(party -> party.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private String address(String rest) {
        return "/inforanden/" + rollout.id() + "/deltagare" + rest;
    }

    private String list(WebClient client) {
        return client.page(address("")).body();
    }

    private HttpResponse<String> add(WebClient client, Map<String, String> form) {
        return send(client, "ny", form);
    }

    private HttpResponse<String> send(WebClient client, String page, Map<String, String> form) {
        String fields = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String from = form.containsKey("from") || form.containsKey("to") ? "" : "&from=" + today;
        return client.form(address("/" + page), "_csrf=" + client.token("/") + "&" + fields + from);
    }

    private WebClient client(String person) {
        return new WebClient(port).loggedIn(person, TestPeople.PASSWORD);
    }

    private List<String> groupsOf(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
    }
}
