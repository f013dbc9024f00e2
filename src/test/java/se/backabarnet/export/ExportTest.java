package se.backabarnet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.SqlCounter;
import se.backabarnet.WebClient;
import se.backabarnet.account.Deputies;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;
import se.backabarnet.evidence.EvidenceService;
import se.backabarnet.evidence.ExampleFiles;
import se.backabarnet.pdf.PdfArchive;

/** What people take along says what the record says, and is theirs alone. */
@ApplicationTest
class ExportTest {

    private static final String ITEM = "Item_P1_SubmitInterest";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private Exports exports;

    @Autowired
    private ExportRunner runner;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private Deputies deputies;

    private RolloutDriver rollout;

    @BeforeEach
    void startRollout() {
        rollout = rollouts.start("hsv");
    }

    @Test
    void theChecklistIsADocumentForTheArchive() {
        rollout.completeAllItems().close();

        byte[] pdf = download("staff", "/checklista.pdf").body();

        assertThat(PdfArchive.faults(pdf)).isEmpty();
        assertThat(PdfArchive.text(pdf))
                .contains("Checklista för införandet i " + rollout.areaName(), "Ej genomförd Påbörjad Klart Datum")
                .contains("Intresseanmälan inlämnad X " + rollouts.today())
                .contains("Avslutad fas 1, " + rollouts.today(), "Undertecknare")
                .contains("Fas 5 Upprätthållande Fasen har inte börjat.")
                .contains("Backa barnet följs upp kontinuerligt X");
    }

    @Test
    void theStatusIsASpreadsheet() throws IOException {
        rollout.complete(ITEM);

        List<List<String>> points = sheet(download("staff", "/status.xlsx").body(), 1);
        List<List<String>> all =
                sheet(client("staff").download("/export/status.xlsx").body(), 0);

        assertThat(points.get(0)).startsWith("Område", "Utgåva", "Fas", "Punkt", "Läge");
        assertThat(points).hasSize(7).anySatisfy(row -> assertThat(row)
                .contains(rollout.areaName(), "Intresseanmälan inlämnad", "Klart", "Initiativtagare"));
        assertThat(all).hasSize(2);
        assertThat(all.get(1)).startsWith(rollout.areaName()).contains("1", "31");
    }

    /** Within one page of rollouts, which is read at a time: all that the other tests made are more. */
    @Test
    void theSpreadsheetOfAllCostsNoMoreForMoreRollouts() {
        String person = rollout.person("staff");
        WebClient staff = client("staff");
        staff.download("/export/status.xlsx");
        long few = sql.during(() -> staff.download("/export/status.xlsx"));
        for (int more = 0; more < 2; more++) {
            identity.createMembership(person, rollouts.start("hsv").area() + ".staff");
        }

        assertThat(sql.during(() -> staff.download("/export/status.xlsx"))).isEqualTo(few);
    }

    @Test
    void theArchiveHoldsEverythingAndProvesIt() throws IOException {
        evidence.add(
                rollout.item(ITEM),
                "Protokoll.pdf",
                new ByteArrayInputStream(ExampleFiles.PDF),
                rollout.person("initiators"),
                null);
        rollout.complete(ITEM, Map.of("itemComment", "=HYPERLINK(\"http://x\")"));
        rollout.completeAllItems().returnFromSignOff(ITEM);

        Map<String, byte[]> archive = Unzipped.of(finished("managers"));

        assertThat(archive.keySet())
                .contains("checklista.pdf", "beslut.pdf", "handelser.csv", "manifest.txt")
                .contains("underlag/Intresseanmälan inlämnad/Protokoll.pdf");
        assertThat(archive.get("underlag/Intresseanmälan inlämnad/Protokoll.pdf"))
                .isEqualTo(ExampleFiles.PDF);
        assertThat(text(archive, "manifest.txt").lines()).hasSize(archive.size() - 1);
        assertThat(text(archive, "manifest.txt").lines())
                .allSatisfy(line ->
                        assertThat(sha256(archive.get(line.substring(66)))).isEqualTo(line.substring(0, 64)));
        assertThat(PdfArchive.faults(archive.get("beslut.pdf"))).isEmpty();
        assertThat(PdfArchive.text(archive.get("beslut.pdf")))
                .contains("redo att avslutas", "HsvPhase1Readiness", RolloutDriver.REASON);
        assertThat(text(archive, "handelser.csv"))
                .contains(
                        "\"Fasen började\"",
                        "\"Ett underlag lades till\"",
                        "\"Punkter skickades tillbaka vid avslutet av fasen\"")
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    @Test
    void everyFileNamesBothWhenADeputyActed() throws IOException {
        String deputy = rollout.person("staff");
        deputies.name(rollout.person("initiators"), deputy, rollout.area(), 1);
        deputies.name(rollout.person("signatories"), deputy, rollout.area(), 1);
        String task = rollout.item(ITEM).taskId();
        rollout.submit(task, deputy, rollout.answers(task, Map.of()));
        rollout.completeAllItems();
        rollout.submit(rollout.task("SignOff_P1").getId(), deputy, rollout.approval());

        Map<String, byte[]> archive = Unzipped.of(finished("managers"));

        String did = "staff " + rollout.areaName() + " (ersättare för initiators " + rollout.areaName() + ")";
        String signed = "staff " + rollout.areaName() + " (ersättare för signatories " + rollout.areaName() + ")";
        assertThat(text(archive, "handelser.csv")).contains(did, signed);
        assertThat(PdfArchive.text(archive.get("checklista.pdf"))).contains(signed);
        assertThat(PdfArchive.text(archive.get("beslut.pdf"))).contains(signed);
        assertThat(sheet(download("managers", "/status.xlsx").body(), 1))
                .anySatisfy(row -> assertThat(row).contains(did));
    }

    @Test
    void anArchiveIsItsAskersAlone() {
        UUID mine = finishedJob("managers");
        String file = "/" + mine + "/arkiv.zip";

        assertThat(download("managers", file).statusCode()).isEqualTo(200);
        assertThat(download("staff", file).statusCode()).isEqualTo(404);
        WebClient stranger = new WebClient(port).loggedIn("ystad-ordforande", "demo");
        for (String path : List.of("", file, "/checklista.pdf", "/status.xlsx")) {
            assertThat(stranger.page(address() + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.form(address(), "_csrf=" + stranger.token("/")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePageTellsHowFarItIsAndCanCallItOff() {
        UUID job = exports.request(rollout.id(), rollout.person("managers"));
        WebClient manager = client("managers");
        HttpResponse<String> waiting = manager.page(address());

        assertThat(waiting.body()).contains("Väntar", "Avbryt arkivet").doesNotContain("Skapa ett arkiv");
        assertThat(waiting.headers().firstValue("Refresh")).hasValue("5;url=?uppdaterad");
        assertThatThrownBy(() -> exports.request(rollout.id(), rollout.person("managers")))
                .isInstanceOf(RefusedException.class);

        manager.form(address() + "/" + job + "/avbryt", "_csrf=" + manager.token("/"));
        runner.make(job);

        HttpResponse<String> after = manager.page(address());
        assertThat(after.body()).contains("Avbrutet", "Skapa ett arkiv");
        assertThat(after.headers().firstValue("Refresh")).isEmpty();
        assertThat(pieces(job)).isZero();
    }

    @Test
    void oneThatIsCalledOffUnderWayStops() {
        UUID job = exports.request(rollout.id(), rollout.person("managers"));
        exports.begin(job);
        assertThat(exports.step(job, 1, 3)).isTrue();

        exports.cancel(rollout.id(), job, rollout.person("managers"));

        assertThat(exports.step(job, 2, 3)).isFalse();
        assertThat(state(job)).isEqualTo(ExportState.CANCELLED);
    }

    @Test
    void oneWhoseNodeDiedIsBegunAnewThreeTimesAtMost() {
        UUID job = exports.request(rollout.id(), rollout.person("managers"));
        exports.begin(job);
        assertThat(exports.unattended()).doesNotContain(job);

        die(job);
        assertThat(exports.unattended()).contains(job);
        runner.make(job);
        assertThat(state(job)).isEqualTo(ExportState.DONE);

        UUID hopeless = exports.request(rollout.id(), rollout.person("managers"));
        for (int attempt = 1; attempt <= ExportJob.MOST_ATTEMPTS; attempt++) {
            assertThat(exports.begin(hopeless)).isPresent();
            die(hopeless);
        }
        runner.make(hopeless);
        assertThat(state(hopeless)).isEqualTo(ExportState.FAILED);
    }

    @Test
    void itIsForgottenAfterAWeek() {
        UUID job = finishedJob("managers");
        assertThat(pieces(job)).isPositive();
        jdbc.sql("update export_job set finished_at = finished_at - interval '8 days' where id = ?")
                .param(job)
                .update();

        exports.expire();

        assertThat(state(job)).isEqualTo(ExportState.EXPIRED);
        assertThat(pieces(job)).isZero();
        assertThat(download("managers", "/" + job + "/arkiv.zip").statusCode()).isEqualTo(404);
    }

    @Test
    void theButtonMakesIt() {
        WebClient manager = client("managers");
        manager.form(address(), "_csrf=" + manager.token("/"));

        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!manager.page(address()).body().contains("arkiv.zip")) {
            assertThat(System.nanoTime()).as("it is made in time").isLessThan(end);
        }
    }

    private byte[] finished(String role) {
        return download(role, "/" + finishedJob(role) + "/arkiv.zip").body();
    }

    private UUID finishedJob(String role) {
        UUID job = exports.request(rollout.id(), rollout.person(role));
        runner.make(job);
        assertThat(state(job)).isEqualTo(ExportState.DONE);
        return job;
    }

    private void die(UUID job) {
        jdbc.sql("update export_job set beat_at = beat_at - interval '3 minutes' where id = ?")
                .param(job)
                .update();
    }

    private ExportState state(UUID job) {
        return exports.find(rollout.id(), job, rollout.person("managers"))
                .orElseThrow()
                .state();
    }

    private int pieces(UUID job) {
        return jdbc.sql("select count(*) from export_chunk where job_id = ?")
                .param(job)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<byte[]> download(String role, String path) {
        return client(role).download(address() + path);
    }

    private WebClient client(String role) {
        return new WebClient(port).loggedIn(rollout.person(role), TestPeople.PASSWORD);
    }

    private String address() {
        return "/inforanden/" + rollout.id() + "/export";
    }

    private static List<List<String>> sheet(byte[] workbook, int number) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getSheet(number).orElseThrow().read().stream()
                    .map(ExportTest::cells)
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static String text(Map<String, byte[]> archive, String file) {
        return new String(archive.get(file), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
