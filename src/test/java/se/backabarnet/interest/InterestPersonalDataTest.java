package se.backabarnet.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.TestLetters;
import se.backabarnet.WebClient;
import se.backabarnet.account.AccountService;
import se.backabarnet.engine.Rollouts;

/** Where a person stands in an interest registration, what she is told of it, and what is left when she leaves. */
@ApplicationTest
class InterestPersonalDataTest {

    @LocalServerPort
    private int port;

    @Autowired
    private InterestPersonalData personalData;

    @Autowired
    private AccountService accounts;

    @Autowired
    private Reviews reviews;

    @Autowired
    private TestLetters letters;

    @Autowired
    private JdbcClient jdbc;

    private final String area = Rollouts.freshAreaName();

    @Test
    void asSenderAndAsContactBothAreInTheCopyThatSheMayAskFor() {
        UUID interest = new Interests(port, letters, jdbc).confirmed(area);
        String sender = senderOf(interest);
        String contact = sender.replace("@", ".polis@");
        String hers = accounts.personFor("Polisens kontakt", contact.toUpperCase(Locale.ROOT), null);

        assertThat(personalData.about(hers)).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("vad", "kontaktperson")
                .containsEntry("område", area)
                .containsEntry("namn", "Kontakt 2")
                .containsEntry("e-postadress", contact)
                .containsEntry("adress", "Storgatan 1, 123 45 Orten")
                .containsEntry("telefon", "0411-57 70 00")
                .containsEntry("part", "Lokalpolisområde Test"));
        assertThat(personalData.isOnRecord(hers)).isFalse();
        assertThat(personalData.about(accounts.personFor("Avsändaren", sender, null)))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("vad", "avsändare").containsEntry("namn", "Avsändare i test"));
        assertThat(personalData.about(accounts.personFor("Någon annan", "annan-" + sender, null)))
                .isEmpty();
    }

    @Test
    void theNationalTeamFindsItInTheCopyForOnePersonAndSheOnHerPage() {
        UUID interest = new Interests(port, letters, jdbc).confirmed(area);
        jdbc.sql(
                        "update interest set form = jsonb_set(form, '{parties,1,answers,contactEmail}', '\"ystad-chef@demo.example\"')"
                                + " where id = ?")
                .param(interest)
                .update();

        HttpResponse<String> byTeam = loggedIn("processteam").get("/personer/ystad-chef/uppgifter.json");
        HttpResponse<String> byHer = loggedIn("ystad-chef").get("/min-sida/uppgifter.json");

        assertThat(List.of(byTeam, byHer)).allSatisfy(copy -> {
            assertThat(copy.statusCode()).isEqualTo(200);
            assertThat(copy.body()).contains("Intresseanmälningar", area, "0411-57 70 00", "Region Test");
        });
        assertThat(loggedIn("ystad-region").get("/min-sida/uppgifter.json").body())
                .doesNotContain(area);
    }

    @Test
    void whoLeavesIsForgottenAndTheRegistrationGoesOn() {
        UUID interest = new Interests(port, letters, jdbc).confirmed(area);
        String sender = senderOf(interest);
        String contact = sender.replace("@", ".kommun@");

        WebClient team = loggedIn("processteam");
        for (String address : List.of(contact, sender)) {
            String leaving = accounts.personFor("Någon som lämnar", address, null);
            assertThat(team.form("/personer/" + leaving + "/ta-bort", "_csrf=" + team.token("/min-sida"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(accounts.find(leaving)).isEmpty();
        }

        assertThat(formOf(interest))
                .doesNotContain(contact, sender + "\"", "Kontakt 0", "Avsändare i test")
                .contains("Kontakt 1", "Undertecknare 0", area + "s kommun");
        assertThat(senderOf(interest)).isEmpty();
        reviews.accept(interest, "hsv");
        assertThat(jdbc.sql("select count(*) from participant p join interest i on i.rollout_id = p.rollout_id"
                                + " where i.id = ?")
                        .param(interest)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        letters.send();
        assertThat(letters.to(sender)).noneMatch(letter -> letter.contains("har antagit"));
    }

    @Test
    void decidingIsOnRecord() {
        reviews.accept(new Interests(port, letters, jdbc).confirmed(area), "hsv");

        assertThat(personalData.isOnRecord("processteam")).isTrue();
        assertThat(personalData.about("processteam"))
                .anySatisfy(entry ->
                        assertThat(entry).containsEntry("vad", "ACCEPTED").containsEntry("område", area));
    }

    private String formOf(UUID interest) {
        return jdbc.sql("select form::text from interest where id = ?")
                .param(interest)
                .query(String.class)
                .single();
    }

    private String senderOf(UUID interest) {
        return jdbc.sql("select sender from interest where id = ?")
                .param(interest)
                .query(String.class)
                .single();
    }

    private WebClient loggedIn(String person) {
        return new WebClient(port).loggedIn(person, "demo");
    }
}
