package se.backabarnet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.WebClient;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;
import se.backabarnet.evidence.ExampleFiles;

/** Wherever people write freely, a child's number is refused with words, what they wrote stays, and nothing is stored. */
@ApplicationTest
class PersonalNumberGuardTest {

    private static final String CHILD = "200901151001";
    private static final String SENTENCE = "Elev " + CHILD + " behöver stöd";

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private JdbcClient jdbc;

    private RolloutDriver rollout;
    private WebClient client;

    @BeforeEach
    void start() {
        rollout = rollouts.start("hsv");
        client = new WebClient(port).loggedIn(rollout.person("initiators"), TestPeople.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "punkter/Item_P1_InventoryServices/kommentarer, comment, text=",
        "parter/ny, name, kind=MUNICIPALITY&name=",
        "parter/ny, referenceNumber, kind=MUNICIPALITY&name=Kommunen&referenceNumber=",
        "deltagare/ny, name, email=namn%40test.example&role=staff&name="
    })
    void ofAPageIsSaidAtItsFieldWithWhatWasTyped(String page, String field, String form) {
        HttpResponse<String> refused = client.form(
                "/inforanden/" + rollout.id() + "/" + page,
                "_csrf=" + client.token("/min-sida") + "&" + form
                        + URLEncoder.encode(SENTENCE, StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(readable(refused))
                .contains("id=\"" + field + "-error\"", "ser ut som ett personnummer", SENTENCE)
                .doesNotContain("Skriv en kommentar.");
        assertThat(stored()).isZero();
    }

    @Test
    void ofAFilesNameIsRefused() {
        String files = "/inforanden/" + rollout.id() + "/punkter/Item_P1_InventoryServices/underlag";

        HttpResponse<String> refused =
                client.upload(files, client.token(files), "Journal 20090115-1001.pdf", ExampleFiles.PDF);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(readable(refused)).contains("Filens namn", "ser ut som ett personnummer");
    }

    @ParameterizedTest
    @ValueSource(strings = {CHILD, "0901151001", "20090115-1001", "090115+1001", "20090175 1008"})
    void ofAnAnswerInTasklistIsRefusedWithTheFieldsName(String number) {
        assertThatThrownBy(() -> rollout.complete(
                        "Item_P1_InventoryServices", Map.of("itemComment", "Gäller " + number + " och ingen annan")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Kommentar")
                .hasMessageContaining("ser ut som ett personnummer");
        assertThat(rollout.item("Item_P1_InventoryServices").isCompleted()).isFalse();
        assertThat(stored()).isZero();
    }

    @Test
    void ofTheSourceOfAPointDoneIsRefused() {
        assertThatThrownBy(() -> rollouts.start("hsv", "Verksamheterna inventerade; 2023-05-04; " + SENTENCE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("ser ut som ett personnummer");
    }

    /** A password is nobody's business, and telephone numbers and those of organisations are written every day. */
    @Test
    void otherNumbersAreTaken() {
        String comment = "Ring 0411-57 70 00 eller 070-123 45 67, dnr KS 2026/00123, org.nr 212000-1140, 2026-11-21.";

        HttpResponse<String> taken = client.form(
                "/inforanden/" + rollout.id() + "/punkter/Item_P1_InventoryServices/kommentarer",
                "_csrf=" + client.token("/min-sida") + "&text=" + URLEncoder.encode(comment, StandardCharsets.UTF_8));

        assertThat(taken.statusCode()).isEqualTo(302);
    }

    private int stored() {
        return jdbc.sql(
                        """
                        select (select count(*) from item_comment where text like :it)
                          + (select count(*) from party where name like :it or reference_number like :it)
                          + (select count(*) from act_id_user where first_ like :it or last_ like :it)
                          + (select count(*) from checklist_item where comment like :it)
                          + (select count(*) from act_hi_detail where text_ like :it)""")
                .param("it", "%" + CHILD + "%")
                .query(Integer.class)
                .single();
    }

    private static String readable(HttpResponse<String> page) {
        return page.body().replace("&ouml;", "ö").replace("&aring;", "å").replace("&auml;", "ä");
    }
}
