package se.backabarnet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.SqlCounter;
import se.backabarnet.WebClient;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;

/** The files of a point, for those who may see them, add them and remove them. */
@ApplicationTest
class EvidencePagesTest {

    private static final String ITEM = "Item_P1_SubmitInterest";

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SqlCounter sql;

    private RolloutDriver rollout;

    @BeforeEach
    void startRollout() {
        rollout = rollouts.start("hsv");
    }

    @Test
    void aFileIsAddedFetchedAndRemovedAndItsTraceStays() {
        WebClient initiator = client("initiators");
        byte[] content = Arrays.copyOf(ExampleFiles.PDF, 1_300_000);

        assertThat(upload(initiator, "Protokoll från mötet.pdf", content).statusCode())
                .isEqualTo(302);
        EvidenceView file = onlyFile();
        HttpResponse<byte[]> fetched = client("staff").download(address() + "/" + file.id());

        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.body()).isEqualTo(content);
        assertThat(fetched.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(fetched.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Protokoll%20fr%C3%A5n%20m%C3%B6tet.pdf");
        assertThat(fetched.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(fetched.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");

        WebClient leader = client("process-leader");
        assertThat(leader.form(address() + "/" + file.id() + "/ta-bort", "_csrf=" + leader.token("/"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(client("staff").page(address() + "/" + file.id()).statusCode())
                .isEqualTo(404);
        EvidenceView removed = onlyFile();
        assertThat(removed.removedBy()).isEqualTo(rollout.person("process-leader"));
        assertThat(removed.removedAt()).isNotNull();
        assertThat(removed.sha256()).isEqualTo(file.sha256()).hasSize(64);
        assertThat(leader.page(address()).body()).contains("Protokoll från mötet.pdf", file.sha256(), "Borttagen");
        assertThat(jdbc.sql("select count(*) from evidence_chunk where evidence_id = ?")
                        .param(file.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatMayNotBeAddedIsToldAtTheField() {
        HttpResponse<String> html = upload(client("initiators"), "sida.pdf", ExampleFiles.HTML);
        HttpResponse<String> tooLarge = upload(
                client("initiators"), "stor.pdf", Arrays.copyOf(ExampleFiles.PDF, (int) CheckedFile.LARGEST + 1));
        HttpResponse<String> farTooLarge =
                upload(client("initiators"), "stor.pdf", Arrays.copyOf(ExampleFiles.PDF, 62 * 1024 * 1024));

        assertThat(html.statusCode()).isEqualTo(400);
        assertThat(html.body())
                .contains("varken PDF, bild eller ett dokument", "aria-invalid=\"true\"")
                .contains("accept=\".pdf,", ".doc,.xls,.ppt,.odt");
        assertThat(tooLarge.statusCode()).isEqualTo(400);
        assertThat(tooLarge.body()).contains("större än 20 MB. Välj en mindre fil.");
        assertThat(farTooLarge.statusCode()).isEqualTo(413);
        assertThat(farTooLarge.body()).contains("Det som skickades är för stort");
        assertThat(evidence.of(rollout.id(), ITEM)).isEmpty();
    }

    @Test
    void otherAreasAndRemovedPeopleFindNothing() {
        upload(client("initiators"), "Protokoll.pdf", ExampleFiles.PDF);
        String file = address() + "/" + onlyFile().id();
        WebClient former = client("managers");
        assertThat(former.page(file).statusCode()).isEqualTo(200);

        identity.deleteMembership(rollout.person("managers"), rollout.area() + ".managers");

        assertThat(former.page(file).statusCode()).isEqualTo(404);
        WebClient stranger = new WebClient(port).loggedIn("ystad-ordforande", "demo");
        assertThat(stranger.page(address()).statusCode()).isEqualTo(404);
        assertThat(stranger.page(file).statusCode()).isEqualTo(404);
        assertThat(upload(stranger, "Protokoll.pdf", ExampleFiles.PDF).statusCode())
                .isEqualTo(404);
        assertThat(new WebClient(port).page(file).statusCode()).isEqualTo(302);
        RolloutDriver other = rollouts.start("hsv");
        WebClient insider = new WebClient(port).loggedIn(other.person("staff"), TestPeople.PASSWORD);
        assertThat(insider.page("/inforanden/" + other.id() + "/punkter/" + ITEM + "/underlag/"
                                + onlyFile().id())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyThoseWhoDoThePointOrLeadTheRolloutAdd() {
        assertThat(upload(client("staff"), "Protokoll.pdf", ExampleFiles.PDF).statusCode())
                .isEqualTo(403);
        assertThat(client("staff").page(address()).body()).doesNotContain("type=\"file\"");
        for (String role : List.of("initiators", "process-leader", "contact-person")) {
            assertThat(upload(client(role), role + ".pdf", ExampleFiles.PDF).statusCode())
                    .isEqualTo(302);
        }
        assertThat(client("staff")
                        .page("/inforanden/" + rollout.id() + "/punkter/Item_P1_Nothing/underlag")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aClosedPhaseIsNotChangedAnyMore() {
        upload(client("initiators"), "Protokoll.pdf", ExampleFiles.PDF);
        rollout.completeAllItems().close();

        assertThat(upload(client("initiators"), "Sent.pdf", ExampleFiles.PDF).statusCode())
                .isEqualTo(403);
        assertThat(client("initiators").page(address()).body()).contains("Protokoll.pdf");
    }

    @Test
    void thePageCostsNoMoreForMoreFiles() {
        WebClient initiator = client("initiators");
        upload(initiator, "En.pdf", ExampleFiles.PDF);
        initiator.page(address());
        long few = sql.during(() -> initiator.page(address()));
        for (int number = 0; number < 5; number++) {
            upload(initiator, number + ".pdf", ExampleFiles.PDF);
        }
        // says that it was done, and forgets that in the session
        initiator.page(address());

        assertThat(sql.during(() -> initiator.page(address()))).isEqualTo(few);
    }

    private EvidenceView onlyFile() {
        List<EvidenceView> files = evidence.of(rollout.id(), ITEM);
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private HttpResponse<String> upload(WebClient client, String name, byte[] content) {
        return client.upload(address(), client.token("/"), name, content);
    }

    private String address() {
        return "/inforanden/" + rollout.id() + "/punkter/" + ITEM + "/underlag";
    }

    private WebClient client(String role) {
        return new WebClient(port).loggedIn(rollout.person(role), TestPeople.PASSWORD);
    }
}
