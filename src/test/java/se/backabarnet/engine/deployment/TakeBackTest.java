package se.backabarnet.engine.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.Groups;
import se.backabarnet.SqlCounter;
import se.backabarnet.WebClient;
import se.backabarnet.development.DemoUser;
import se.backabarnet.engine.ChangedPhase;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.model.DeployedModel;
import se.backabarnet.model.ModelKind;
import se.backabarnet.model.ModelService;
import se.backabarnet.model.ModelVersion;
import se.backabarnet.security.Person;

/** A process owner sees what is deployed and takes it back by herself, on the pages. */
@ApplicationTest
class TakeBackTest {

    private static final String FILE = "hsv-phase-5-sustainment.bpmn";
    private static final String KEY = RolloutDriver.phaseKey("hsv", 5);
    private static final String FORM = "checklist-item";
    private static final String NEW = "Item_P5_TellOthers";
    private static final Person OWNER = new Person("processagare", "", "", Set.of(Groups.PROCESS_OWNERS), "");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private ModelService models;

    @Autowired
    private ShippedModels shippedModels;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private JdbcClient jdbc;

    private Set<String> before;
    private int first;

    @BeforeEach
    void rememberWhatIsDeployed() {
        before = deployments().map(Deployment::getId).collect(Collectors.toSet());
        first = model().newest().version();
    }

    @AfterEach
    void leaveNothingBehind() {
        deployments()
                .map(Deployment::getId)
                .filter(deployment -> !before.contains(deployment))
                .sorted((one, other) -> other.compareTo(one))
                .forEach(deployment -> repository().deleteDeployment(deployment, true));
    }

    @Test
    void makesAFormerVersionTheNewestAndLeavesWhatRuns() {
        byte[] shipped = newestFile();
        deploy("En ny punkt", changed());
        RolloutDriver running = rollouts.inPhase("hsv", 5);
        String version = running.phaseInstance(5).getProcessDefinitionId();
        assertThat(running.items(5)).contains(NEW);

        takeBack(first, first + 1);

        assertThat(model().newest().version()).isEqualTo(first + 2);
        assertThat(newestFile()).isEqualTo(shipped);
        assertThat(model().newest().deploymentName()).isEqualTo("Återtagen till version " + first + ": " + FILE);
        assertThat(model().newest().deployedBy()).isEqualTo(OWNER.id());
        assertThat(running.phaseInstance(5).getProcessDefinitionId()).isEqualTo(version);
        assertThat(rollouts.inPhase("hsv", 5).items(5)).doesNotContain(NEW);
        assertThat(owner().page("/modeller").body())
                .contains("/modeller/inforanden/" + running.id(), running.areaName())
                .contains("1 på version " + (first + 1));
    }

    @Test
    void leadsFromTheRolloutsPageToMovingItForThoseWhoMay() {
        RolloutDriver running = rollouts.inPhase("hsv", 5);
        deploy("En ny punkt", changed());
        String page = "/inforanden/" + running.id();
        String move = "/modeller" + page;

        assertThat(client("admin").page(page).body())
                .contains("href=\"" + move, "körs på version " + first + ", den nyaste är " + (first + 1));
        assertThat(client("processteam").page(page).body()).doesNotContain(move);
        assertThat(client("processteam").page(move).statusCode()).isEqualTo(403);
        WebClient owner = owner();
        String preview = owner.page(move).body();
        assertThat(preview).contains("Andra områden har fått veta");
        Matcher agreed = Pattern.compile("name=\"agreed\" value=\"([^\"]*)\"").matcher(preview);
        assertThat(agreed.find()).isTrue();

        owner.form(move, "agreed=" + URLEncoder.encode(agreed.group(1), UTF_8) + "&_csrf=" + owner.token(move));

        assertThat(owner.page(move).body()).contains("Införandet är flyttat");
        assertThat(running.items(5)).contains(NEW);
        assertThat(client("admin").page(page + "/handelser").body())
                .contains("Fasen flyttades till en ny version av sin modell");
        assertThat(client("admin").page(page).body()).doesNotContain(move);
    }

    @Test
    void tellsWhoDeployedWhatAndWhen() {
        deploy("En ny punkt", changed());

        String page = owner().page(address()).body();

        assertThat(page).contains("En ny punkt", "Följer med programmet", KEY);
        assertThat(main(page)).contains(rollouts.people().nameOf(OWNER.id()));
    }

    @Test
    void takesBackTogetherWhatWasDeployedTogether() {
        byte[] shippedForm = newestForm();
        byte[] shippedPhase = newestFile();
        repositoryAsOwner(() -> repository()
                .createDeployment()
                .name("Ny punkt med formulär")
                .addString(FILE, changed())
                .addString(
                        FORM + ".form",
                        new String(shippedForm, UTF_8).replaceFirst("\"label\": \"[^\"]*\"", "\"label\": \"Nytt\""))
                .deploy());
        assertThat(newestForm()).isNotEqualTo(shippedForm);
        assertThat(owner().page(address() + "/" + first + "/ta-tillbaka").body())
                .contains("hela driftsättningen");

        takeBack(first, first + 1, "&allt=true");

        assertThat(newestForm()).isEqualTo(shippedForm);
        assertThat(newestFile()).isEqualTo(shippedPhase);
        assertThat(model().newest().deploymentName()).isEqualTo("Återtagen driftsättning: Ny punkt med formulär");
    }

    @Test
    void isNotUndoneByARestart() {
        deploy("En ny punkt", changed());

        takeBack(first, first + 1);
        shippedModels.afterPropertiesSet();
        assertThat(model().newest().version()).isEqualTo(first + 2);

        takeBack(first + 1, first + 2);
        shippedModels.afterPropertiesSet();
        assertThat(model().newest().version()).isEqualTo(first + 3);
        assertThat(new String(newestFile(), UTF_8)).contains(NEW);
    }

    /** An application that ships something else than the one that was started with before. */
    @Test
    void givesOneWhoWentBackToTheShippedFileWhatIsShippedNext() {
        byte[] shipped = newestFile();
        repository()
                .createDeployment()
                .source("backabarnet")
                .addString(FILE, changed())
                .deploy();
        deploy("En egen punkt", changed("Item_P5_TellMore"));

        shippedModels.afterPropertiesSet();
        assertThat(new String(newestFile(), UTF_8)).contains("Item_P5_TellMore");

        takeBack(first + 1, first + 2);
        shippedModels.afterPropertiesSet();
        assertThat(newestFile()).isEqualTo(shipped);
        assertThat(model().newest().shipped()).isTrue();
    }

    @Test
    void isRefusedInWordsWhenItMayNotBeDeployedAnyMore() {
        deploy("Den första", changed());
        deploy("Den andra", changed("Item_P5_TellMore"));
        jdbc.sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ?")
                .params(
                        changed()
                                .replace(
                                        "camunda:delegateExpression=\"${beginPhaseDelegate}\"", "camunda:class=\"Own\"")
                                .getBytes(UTF_8),
                        model().version(first + 1).orElseThrow().deploymentId())
                .update();

        takeBack(first + 1, first + 2);

        assertThat(model().newest().version()).isEqualTo(first + 2);
        assertThat(lastPage).contains("Ingenting har driftsatts", FILE);
    }

    @Test
    void isRefusedWhenSomebodyHasDeployedSinceOrNothingWouldChange() {
        deploy("Den första", changed());
        deploy("Den andra", changed("Item_P5_TellMore"));

        takeBack(first, first + 1);
        assertThat(lastPage).contains("Någon har driftsatt en ny version");
        takeBack(first + 2, first + 2);
        assertThat(lastPage).contains("är likadan som den som används nu");

        assertThat(model().newest().version()).isEqualTo(first + 2);
    }

    @Test
    void handsOutTheFileToBeOpenedInTheModeler() {
        HttpResponse<byte[]> file = owner().download(address() + "/" + first + "/fil");

        assertThat(file.body()).isEqualTo(newestFile());
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"processteam", "styrelse", "ystad-ordforande"})
    void isForThoseWhoMayDeploy(String person) {
        deploy("En ny punkt", changed());
        WebClient other = client(person);
        String takeBack = address() + "/" + first + "/ta-tillbaka";

        for (String page : List.of("/modeller", address(), address() + "/" + first + "/fil", takeBack)) {
            assertThat(other.page(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(other.form(takeBack, "newest=" + (first + 1) + "&_csrf=" + other.token("/"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(model().newest().version()).isEqualTo(first + 1);
        assertThat(other.page("/").body()).doesNotContain("/modeller");
    }

    @Test
    void isNotThereForWhatIsNotDeployed() {
        assertThat(owner().page("/modeller/process/Finns").statusCode()).isEqualTo(404);
        assertThat(owner().page("/modeller/annat/" + KEY).statusCode()).isEqualTo(404);
        assertThat(owner().page(address() + "/999/ta-tillbaka").statusCode()).isEqualTo(404);
    }

    @Test
    void costsNoMoreStatementsForMoreRollouts() {
        rollouts.inPhase("hsv", 5);
        deploy("En ny punkt", changed());
        WebClient owner = owner();
        owner.page("/modeller");
        long few = sql.during(() -> owner.page("/modeller"));
        takeBack(first, first + 1);
        Stream.of(1, 2, 3).forEach(more -> rollouts.inPhase("hsv", 5));
        takeBack(first + 1, first + 2);
        owner.page("/modeller");

        assertThat(sql.during(() -> owner.page("/modeller"))).isEqualTo(few);
    }

    private String lastPage;

    private void takeBack(int version, int newest) {
        takeBack(version, newest, "");
    }

    private void takeBack(int version, int newest, String more) {
        WebClient owner = owner();
        String path = address() + "/" + version + "/ta-tillbaka";
        HttpResponse<String> answer =
                owner.form(path, "newest=" + newest + more + "&_csrf=" + owner.token("/modeller"));
        assertThat(answer.statusCode()).isEqualTo(302);
        lastPage = owner.page(address()).body();
    }

    private static String address() {
        return "/modeller/process/" + KEY;
    }

    private WebClient owner() {
        return client(OWNER.id());
    }

    private WebClient client(String person) {
        return new WebClient(port).loggedIn(person, DemoUser.PASSWORD);
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"));
    }

    private static String changed() {
        return changed(NEW);
    }

    private static String changed(String item) {
        return ChangedPhase.of(FILE, 5)
                .withItem(
                        item, "Andra områden har fått veta", Groups.PROCESS_LEADER, FORM, "Berätta för andra områden.")
                .xml();
    }

    private void deploy(String name, String xml) {
        repositoryAsOwner(() ->
                repository().createDeployment().name(name).addString(FILE, xml).deploy());
    }

    private void repositoryAsOwner(Runnable deployment) {
        rollouts.people().as(OWNER.id(), deployment);
    }

    private DeployedModel model() {
        return models.model(OWNER, ModelKind.PROCESS, KEY);
    }

    private byte[] newestFile() {
        return content(model().newest());
    }

    private byte[] newestForm() {
        return content(models.model(OWNER, ModelKind.FORM, FORM).newest());
    }

    private byte[] content(ModelVersion version) {
        return models.content(OWNER, version);
    }

    private RepositoryService repository() {
        return engine.getRepositoryService();
    }

    private Stream<Deployment> deployments() {
        return repository().createDeploymentQuery().list().stream();
    }
}
