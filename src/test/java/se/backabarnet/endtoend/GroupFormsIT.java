package se.backabarnet.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import se.backabarnet.ApplicationTest;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;

/**
 * The form of a point that forms a group, in Tasklist: it asks nothing that the page of participants knows. Started anew,
 * as {@link WebappsIT} says.
 */
@ApplicationTest
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class GroupFormsIT {

    private static final String POINT = "Lokal styrgrupp och ordförande utsedda";

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts start;

    @Autowired
    private JdbcClient jdbc;

    private Chromium chromium;

    @BeforeEach
    void startBrowser() {
        chromium = new Chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE);
    }

    @AfterEach
    void stopBrowser() {
        chromium.close();
    }

    @Test
    void saysWhatTheGroupLacksAndWhereThatIsMended() {
        RolloutDriver rollout = start.inPhase("region", 2);
        try (Person signatory = new Person(
                chromium.browser(), "http://localhost:" + port, rollout.person("signatories"), TestPeople.PASSWORD)) {
            signatory.logIn().openTasklist().openTask(POINT);
            assertThat(signatory.form().getByText("Den lokala styrgruppen är bemannad enligt sidan Deltagare."))
                    .isVisible();
            assertThat(signatory.form().getByText("Ordföranden är inlagd enligt sidan Deltagare."))
                    .isVisible();
            assertThat(signatory.form()).not().containsText("Saknas enligt");

            jdbc.sql("delete from participant where role = 'steering-group' and party_id ="
                            + " (select id from party where rollout_id = ? and kind = 'POLICE')")
                    .param(rollout.id())
                    .update();
            signatory.openTasklist().openTask(POINT);

            assertThat(signatory.form())
                    .containsText("Saknas enligt sidan Deltagare: Lokalpolisområde Test har ingen i den lokala"
                            + " styrgruppen. Fasen kan inte avslutas innan det är ordnat.");
            assertThat(signatory.form()).not().containsText("styrgruppen är bemannad");
            assertThat(signatory.form().locator("input[type=checkbox]")).hasCount(1);
            Screenshots.take(signatory.page(), "steering-group-lacks-the-police");
            Assertions.assertThat(signatory.problems()).isEmpty();
        }
    }
}
