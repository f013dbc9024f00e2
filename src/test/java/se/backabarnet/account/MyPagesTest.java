package se.backabarnet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.SqlCounter;
import se.backabarnet.TestClock;
import se.backabarnet.WebClient;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;
import se.backabarnet.party.ParticipantService;
import se.backabarnet.party.Post;

/** A person's own page, and what those who administer people do for her. */
@ApplicationTest
class MyPagesTest {

    private static final String ITEM = "Item_P1_SubmitInterest";

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private MembershipService memberships;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AbsenceService absences;

    @Autowired
    private LeavingService leaving;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private RolloutDriver rollout;
    private String me;
    private LocalDate today;

    @BeforeEach
    void startRollout() {
        jdbc.sql("delete from login_attempt").update();
        rollout = rollouts.start("region");
        me = rollout.person("initiators");
        today = LocalDate.now(clock);
    }

    @Test
    void showsRolesWithTheirTimesAndWhoStandsInForWhom() {
        memberships.grant(me, rollout.area() + ".chair", today.minusDays(2), today.plusDays(3));
        memberships.grant(me, rollout.area() + ".managers", today.plusDays(4), null);
        absences.name(me, rollout.person("staff"), rollout.area(), today, today.plusDays(1));

        String page = client(me).page("/min-sida").body();

        assertThat(page)
                .contains("Min sida", TestPeople.emailOf(me), "Initiativtagare", rollout.areaName())
                .contains(
                        "Ordförande",
                        today.minusDays(2).toString(),
                        today.plusDays(3).toString(),
                        "Gäller nu")
                .contains("Chefer", "Börjar senare", "tills vidare")
                .contains("staff " + rollout.areaName() + " ersätter dig")
                .contains("Vad vi har sparat om dig", "Checklistor");
        assertThat(client(rollout.person("staff")).page("/min-sida").body())
                .contains("Du ersätter initiators " + rollout.areaName(), "som ersättare för initiators");
    }

    @Test
    void aRoleThatIsHeldForSeveralPartiesIsShownOnce() {
        memberships.grant(me, rollout.area() + ".chair", today, null);
        memberships.grant(me, rollout.area() + ".chair", today, null);

        assertThat(client(me).page("/min-sida").body()).containsOnlyOnce(">Ordförande<");
    }

    @Test
    void costsNoMoreForMoreRolesAndAreas() {
        Post chair = new Post("chair", null, null, today, null);
        participants.appoint(rollout.id(), me, chair, null);
        absences.name(me, rollout.person("staff"), rollout.area(), today, today.plusDays(1));
        WebClient client = client(me);
        client.page("/min-sida");
        long few = sql.during(() -> client.page("/min-sida"));
        long fewChoices = sql.during(() -> client.page("/min-sida/franvaro"));
        for (int i = 0; i < 3; i++) {
            RolloutDriver other = rollouts.start("hsv");
            participants.appoint(other.id(), me, chair, null);
            absences.name(me, other.person("staff"), other.area(), today, today.plusDays(1));
        }

        assertThat(sql.during(() -> client.page("/min-sida"))).isEqualTo(few);
        assertThat(sql.during(() -> client.page("/min-sida/franvaro"))).isEqualTo(fewChoices);
    }

    @Test
    void aDeputyIsNamedOnThePageAndRemovedThere() {
        WebClient client = client(me);
        String deputy = rollout.person("staff");
        assertThat(client.page("/min-sida/franvaro").body()).contains("Utse ersättaren", rollout.area() + "/" + deputy);

        HttpResponse<String> wrong = absence(client, deputy, today, today.minusDays(1));
        assertThat(wrong.body()).contains("Sista dagen är före den första", "value=\"" + today + "\"");
        assertThat(location(absence(client, deputy, today, today.plusDays(1)))).endsWith("/min-sida/franvaro");
        assertThat(client.page("/min-sida/franvaro").body()).contains("Ersättaren är utsedd", "ersätter dig");
        String id = absences.of(me).get(0).id().toString();

        WebClient other = client(rollout.person("chair"));
        assertThat(post(other, "/min-sida/franvaro/" + id + "/avsluta", "").statusCode())
                .isEqualTo(404);
        assertThat(absences.of(me)).hasSize(1);
        assertThat(location(post(client, "/min-sida/franvaro/" + id + "/avsluta", "")))
                .endsWith("/min-sida/franvaro");

        assertThat(absences.of(me)).isEmpty();
    }

    @Test
    void thePasswordIsChangedByWhoKnowsIt() {
        WebClient client = client(me);
        WebClient elsewhere = client(me);

        assertThat(change(client, "fel lösenord", "ett nytt långt lösenord").body())
                .contains("nuvarande lösenordet stämmer inte");
        assertThat(change(client, TestPeople.PASSWORD, "kort").body()).contains("minst 12 tecken");
        assertThat(location(change(client, TestPeople.PASSWORD, "ett nytt långt lösenord")))
                .endsWith("/login?losenord");

        assertThat(location(elsewhere.page("/min-sida"))).endsWith("/login");
        new WebClient(port).loggedIn(me, "ett nytt långt lösenord");
    }

    @Test
    void theCopyHoldsEverythingAboutOnePersonAndNothingAboutOthers() throws Exception {
        rollout.complete(ITEM);
        String other = rollout.person("chair");
        memberships.grant(other, rollout.area() + ".managers", today, null);

        HttpResponse<String> copy = client(me).get("/min-sida/uppgifter.json");

        assertThat(copy.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        JsonNode data = json.readTree(copy.body());
        assertThat(data.path("Konto och roller").toString()).contains(me, TestPeople.emailOf(me), rollout.area());
        assertThat(data.path("Checklistor").toString()).contains("COMPLETED", me);
        assertThat(data.has("Beslut om faser")).isTrue();
        assertThat(data.has("Brev om införanden")).isTrue();
        assertThat(copy.body()).doesNotContain(other, TestPeople.emailOf(other));
    }

    @Test
    void whoLeavesIsGoneAndHerNameStaysInTheRecordOnly() {
        String name = rollouts.people().nameOf(me);
        rollout.complete(ITEM);
        memberships.grant(me, rollout.area() + ".chair", today, null);
        WebClient client = client(me);
        WebClient elsewhere = client(me);

        assertThat(client.page("/min-sida/lamna").body()).contains("Det går inte att ångra");
        assertThat(post(client, "/min-sida/lamna", "").body()).contains("Kryssa i rutan");
        assertThat(location(post(client, "/min-sida/lamna", "&sure=true"))).endsWith("/login?borttagen");

        assertThat(location(elsewhere.page("/"))).endsWith("/login");
        assertThat(location(new WebClient(port).logIn(me, TestPeople.PASSWORD))).endsWith("/login");
        assertThat(identity.createUserQuery().userId(me).count()).isZero();
        assertThat(identity.createGroupQuery().groupMember(me).count()).isZero();
        assertThat(memberships.grants(me)).allMatch(grant -> grant.to() != null);
        assertThat(accounts.names(List.of(me))).containsEntry(me, name);
    }

    @Test
    void whoDidNothingLeavesNoName() {
        String newcomer = accounts.personFor("Nykomling", UUID.randomUUID() + "@test.example", null);

        leaving.leave(newcomer);

        assertThat(accounts.names(List.of(newcomer))).containsEntry(newcomer, "Borttagen person");
        assertThat(jdbc.sql("select count(*) from account_link where user_id = ?")
                        .param(newcomer)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void tasksOfOneWhoLeavesGoBackToTheGroupAndDeputiesLoseHerRoles() {
        String deputy = rollout.person("staff");
        String task = rollout.task(ITEM).getId();
        absences.name(me, deputy, rollout.area(), today, today.plusDays(5));
        rollouts.people().as(me, () -> tasks.claim(task, me));

        leaving.leave(me);

        assertThat(rollout.task(ITEM).getAssignee()).isNull();
        assertThat(identity.createGroupQuery().groupMember(deputy).list())
                .extracting("id")
                .containsExactly(rollout.area() + ".staff");
    }

    @Test
    void theOnlyAdministratorStays() {
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count())
                .isEqualTo(1);

        assertThatThrownBy(() -> leaving.leave("admin"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("administratör");
        assertThat(identity.createUserQuery().userId("admin").count()).isEqualTo(1);
    }

    @Test
    void theNationalTeamFindsExportsAndRemovesAPersonByHerAddress() {
        WebClient team = new WebClient(port).loggedIn("processteam", "demo");

        assertThat(team.page("/personer?epost=nobody%40test.example").body()).contains("Ingen har adressen");
        assertThat(team.page("/personer?epost=" + encode(TestPeople.emailOf(me).toUpperCase()))
                        .body())
                .contains("Initiativtagare", "/personer/" + me + "/uppgifter.json", "Ta bort personen");
        assertThat(team.get("/personer/" + me + "/uppgifter.json").body()).contains(TestPeople.emailOf(me));
        assertThat(team.page("/personer/nobody/uppgifter.json").statusCode()).isEqualTo(404);
        assertThat(post(team, "/personer/admin/ta-bort", "").statusCode()).isEqualTo(403);
        assertThat(location(post(team, "/personer/" + me + "/ta-bort", ""))).endsWith("/personer");

        assertThat(identity.createUserQuery().userId(me).count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/personer", "/personer?epost=a%40b.se", "/personer/styrelse/uppgifter.json"})
    void othersDoNotGetThere(String path) {
        assertThat(client(me).page(path).statusCode()).isEqualTo(403);
        assertThat(post(client(me), "/personer/styrelse/ta-bort", "").statusCode())
                .isEqualTo(403);
        assertThat(location(new WebClient(port).page(path))).endsWith("/login");
    }

    @Test
    void twoPeopleCannotHaveTheSameAddress() {
        User other = identity.newUser("twin-" + UUID.randomUUID());
        other.setEmail(TestPeople.emailOf(me).toUpperCase());

        assertThatThrownBy(() -> identity.saveUser(other)).hasMessage("The user already exists");
    }

    private WebClient client(String person) {
        return new WebClient(port).loggedIn(person, TestPeople.PASSWORD);
    }

    private HttpResponse<String> absence(WebClient client, String deputy, LocalDate from, LocalDate to) {
        return post(
                client,
                "/min-sida/franvaro",
                "&deputy=" + encode(rollout.area() + "/" + deputy) + "&from=" + from + "&to=" + to);
    }

    private HttpResponse<String> change(WebClient client, String current, String password) {
        return post(
                client,
                "/min-sida/losenord",
                "&current=" + encode(current) + "&password=" + encode(password) + "&again=" + encode(password));
    }

    private static HttpResponse<String> post(WebClient client, String path, String fields) {
        return client.form(path, "_csrf=" + client.token("/") + fields);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
