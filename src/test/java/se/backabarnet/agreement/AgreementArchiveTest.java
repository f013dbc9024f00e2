package se.backabarnet.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.backabarnet.ApplicationTest;
import se.backabarnet.WebClient;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.evidence.ExampleFiles;
import se.backabarnet.export.Unzipped;
import se.backabarnet.party.PartyView;
import se.backabarnet.pdf.PdfArchive;

/** What a rollout's archive holds of its agreement. */
@ApplicationTest
class AgreementArchiveTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern FINISHED = Pattern.compile("href=\"([^\"]+/arkiv\\.zip)\"");
    private static final String FOLDER = "overenskommelse/";

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts start;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreementArchive part;

    @Test
    void everyVersionEveryPlanAndTheSignedDocumentAreKeptAsTheyWere() {
        RolloutDriver rollout = start.start("region");
        agreements.begin(start.start("region")).handIn();
        AgreementDriver agreement = agreements.begin(rollout).handIn().approve().oneRefusesAndTheOthersSign();
        AgreementDocument refused = agreement.document();
        agreement.signByAll();
        AgreementDocument signed = agreement.document();

        Map<String, byte[]> archive = archiveOf(rollout);

        String name = FOLDER + "overenskommelse-" + rollout.area();
        List<String> plans = agreement.parties().stream()
                .map(PartyView::name)
                .map(party -> FOLDER + "planer/" + party + "/plan.pdf")
                .toList();
        assertThat(archive.keySet().stream().filter(path -> path.startsWith(FOLDER)))
                .containsExactlyInAnyOrder(
                        name + "-version-1.pdf",
                        name + "-version-2.pdf",
                        name + "-undertecknad.pdf",
                        plans.get(0),
                        plans.get(1),
                        plans.get(2));
        assertThat(DigestUtils.sha256Hex(archive.get(name + "-version-1.pdf"))).isEqualTo(refused.sha256());
        assertThat(DigestUtils.sha256Hex(archive.get(name + "-version-2.pdf"))).isEqualTo(signed.sha256());
        assertThat(plans).allSatisfy(plan -> assertThat(archive.get(plan)).isEqualTo(ExampleFiles.PDF));
        for (String version : List.of("-version-1.pdf", "-version-2.pdf", "-undertecknad.pdf")) {
            assertThat(PdfArchive.faults(archive.get(name + version)))
                    .as(version)
                    .isEmpty();
        }
        assertThat(PdfArchive.text(archive.get(name + "-undertecknad.pdf")))
                .contains("Underskrifter", "Sigrid Åhlén", "Styrelse Ledamot");
        assertThat(new String(archive.get("manifest.txt"), StandardCharsets.UTF_8))
                .contains(signed.sha256() + "  " + name + "-version-2.pdf\n");
    }

    @Test
    void aRolloutWithoutAnAgreementHasNothingOfIt() {
        assertThat(part.of(start.start("hsv").id())).isEmpty();
    }

    private Map<String, byte[]> archiveOf(RolloutDriver rollout) {
        String page = "/inforanden/" + rollout.id() + "/export";
        WebClient client = AgreementBrowser.client(port, rollout.person("process-leader"));
        client.form(page, "_csrf=" + client.token("/"));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Matcher finished = FINISHED.matcher(client.page(page).body());
            if (finished.find()) {
                return Unzipped.of(client.download(finished.group(1)).body());
            }
            assertThat(System.nanoTime()).as("it is made in time").isLessThan(end);
        }
    }
}
