package se.backabarnet.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.backabarnet.ApplicationTest;
import se.backabarnet.SqlCounter;
import se.backabarnet.WebClient;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;

/** The page on which a rollout's parties stand, with their services and units. */
@ApplicationTest
class PartyPagesTest {

    private static final String NUMBER = "212000-1140";

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private PartyService parties;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private SqlCounter sql;

    private RolloutDriver rollout;
    private WebClient initiator;

    @BeforeEach
    void startRollout() {
        rollout = rollouts.start("region");
        initiator = client(rollout.person("initiators"));
    }

    @Test
    void aNewRolloutHasTheThreePartiesOfItsStart() {
        assertThat(all())
                .extracting(PartyView::kind, PartyView::name)
                .containsExactly(
                        tuple(PartyKind.MUNICIPALITY, rollout.areaName() + "s kommun"),
                        tuple(PartyKind.REGION, "Region Test"),
                        tuple(PartyKind.POLICE, "Lokalpolisområde Test"));
    }

    @Test
    void aPartyIsAddedAndChangedAndWhatIsWrongStandsAtItsField() {
        HttpResponse<String> refused = send(
                initiator,
                "/ny",
                Map.of("kind", "PRIVATE_PROVIDER", "name", "Skolan AB", "organisationNumber", "811218-9876"));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body())
                .contains("id=\"organisationNumber-error\"", "ser ut som ett personnummer", "Skolan AB")
                .containsPattern("<option value=\"PRIVATE_PROVIDER\" selected");
        assertThat(all()).hasSize(3);

        assertThat(send(initiator, "/ny", Map.of("kind", "PRIVATE_PROVIDER", "name", "Skolan AB"))
                        .statusCode())
                .isEqualTo(302);
        PartyView added = all().get(3);
        assertThat(send(initiator, "/ny", Map.of("kind", "PRIVATE_PROVIDER", "name", "skolan ab"))
                        .body())
                .contains("finns redan");

        assertThat(change(added, Map.of("organisationNumber", "2120001140", "referenceNumber", "KS 2026/17"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(all().get(3))
                .extracting(PartyView::organisationNumber, PartyView::referenceNumber)
                .containsExactly(NUMBER, "KS 2026/17");
        assertThat(list(initiator)).contains("Skolan AB", NUMBER, "KS 2026/17");
        assertThat(change(added, Map.of("referenceNumber", "annat")).body())
                .as("made from an outdated form")
                .contains("Någon annan har ändrat parten");
    }

    @Test
    void servicesAreCoveredAndThoseThatNobodyCoversAreMarked() {
        PartyView municipality = all().get(0);
        assertThat(list(initiator)).contains("De nio verksamheterna behöver vara med");
        assertThat(marks("Saknas")).isEqualTo(9);

        assertThat(send(
                                initiator,
                                "/" + municipality.id() + "/verksamheter/ny",
                                Map.of("required", "preschool", "units", "Gullvivan\nBlåsippan\n\nGullvivan"))
                        .statusCode())
                .isEqualTo(302);

        PartyView.ServiceView service = all().get(0).services().get(0);
        assertThat(service.name()).isEqualTo("Förskola");
        assertThat(service.units()).containsExactly("Gullvivan", "Blåsippan");
        assertThat(marks("Saknas")).isEqualTo(8);
        assertThat(list(initiator)).contains("Gullvivan, Blåsippan");
        assertThat(send(initiator, "/" + municipality.id() + "/verksamheter/ny", Map.of("units", "X"))
                        .body())
                .contains("id=\"name-error\"", "Verksamhetens namn saknas");

        String own = "/" + municipality.id() + "/verksamheter/" + service.id();
        assertThat(send(initiator, own, Map.of("required", "", "name", "Fritids", "units", ""))
                        .statusCode())
                .isEqualTo(302);
        assertThat(marks("Saknas")).isEqualTo(9);
        assertThat(send(initiator, own + "/ta-bort", Map.of()).statusCode()).isEqualTo(302);
        assertThat(all().get(0).services()).isEmpty();
    }

    @Test
    void thereAreAlwaysTwoAndNoneThatSomebodyHasStoodForDisappears() {
        List<PartyView> three = all();
        participants.appoint(
                rollout.id(),
                rollout.person("staff"),
                new Post("managers", three.get(0).id(), null, rollouts.today(), null),
                null);
        assertThat(send(initiator, "/" + three.get(0).id() + "/ta-bort", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(list(initiator)).contains("har eller har haft deltagare");
        send(initiator, "/" + three.get(1).id() + "/ta-bort", Map.of());
        assertThat(list(initiator)).contains("Region Test är borttagen");
        assertThat(all()).hasSize(2);

        send(initiator, "/" + three.get(2).id() + "/ta-bort", Map.of());

        assertThat(list(initiator)).contains("minst två parter");
        assertThat(all()).hasSize(2);
    }

    @Test
    void onlyThoseWhoMayDoIt() {
        List<PartyView> before = all();
        UUID party = before.get(0).id();
        Map<String, String> form = Map.of("kind", "REGION", "name", "Region X");
        WebClient manager = client(rollout.person("managers"));
        WebClient stranger = new WebClient(port).loggedIn("ystad-ordforande", "demo");
        RolloutDriver other = rollouts.inPhase("hsv", 2);
        WebClient otherLeader = client(other.person("process-leader"));

        assertThat(list(manager)).contains("Region Test").doesNotContain("Lägg till en part");
        for (String page : List.of("/ny", "/" + party, "/" + party + "/ta-bort", "/" + party + "/verksamheter/ny")) {
            assertThat(send(manager, page, form).statusCode()).as(page).isEqualTo(403);
            assertThat(send(stranger, page, form).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(stranger.page(address("")).statusCode()).isEqualTo(404);
        assertThat(send(initiator, "/" + UUID.randomUUID(), form).statusCode()).isEqualTo(404);
        assertThat(otherLeader
                        .page("/inforanden/" + other.id() + "/parter/" + party)
                        .statusCode())
                .as("a party of another rollout")
                .isEqualTo(404);
        assertThat(client(other.person("initiators"))
                        .page("/inforanden/" + other.id() + "/parter/ny")
                        .statusCode())
                .as("initiators in phase 2")
                .isEqualTo(403);

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void standInSwedish() {
        for (String name : List.of("Öckerö kommun", "Ängelholms kommun", "Åmåls kommun", "zonen")) {
            parties.add(rollout.id(), new PartyDetails(PartyKind.PRIVATE_PROVIDER, name, null, null), null);
        }

        assertThat(all())
                .filteredOn(party -> party.kind() == PartyKind.PRIVATE_PROVIDER)
                .extracting(PartyView::name)
                .containsExactly("zonen", "Åmåls kommun", "Ängelholms kommun", "Öckerö kommun");
    }

    @Test
    void thePageCostsNoMoreForMoreParties() {
        initiator.page(address(""));
        long few = sql.during(() -> initiator.page(address("")));
        for (int number = 1; number <= 4; number++) {
            UUID party = parties.add(
                    rollout.id(), new PartyDetails(PartyKind.MUNICIPALITY, "Kommun " + number, null, null), null);
            parties.addService(rollout.id(), party, new ServiceDetails(null, "Verksamhet", List.of("Enhet")));
        }

        assertThat(sql.during(() -> initiator.page(address("")))).isEqualTo(few);
    }

    private HttpResponse<String> change(PartyView party, Map<String, String> changes) {
        Map<String, String> form = new HashMap<>(
                Map.of("kind", party.kind().name(), "name", party.name(), "version", String.valueOf(party.version())));
        form.putAll(changes);
        return send(initiator, "/" + party.id(), form);
    }

    /** How many of the nine required services carry a mark. */
    private long marks(String mark) {
        return list(initiator).split(">" + mark + "<", -1).length - 1;
    }

    private List<PartyView> all() {
        return parties.parties(rollout.id());
    }

    private String address(String rest) {
        return "/inforanden/" + rollout.id() + "/parter" + rest;
    }

    private String list(WebClient client) {
        return client.page(address("")).body();
    }

    private HttpResponse<String> send(WebClient client, String page, Map<String, String> form) {
        String fields = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.form(address(page), "_csrf=" + client.token("/") + "&" + fields);
    }

    private WebClient client(String person) {
        return new WebClient(port).loggedIn(person, TestPeople.PASSWORD);
    }
}
