package se.backabarnet.development;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartupBannerTest {

    private final String text = StartupBanner.text("http://localhost:4711");

    @Test
    void saysWhereEverythingIs() {
        assertThat(text)
                .contains("http://localhost:4711/camunda/app/tasklist/")
                .contains("http://localhost:4711/camunda/app/cockpit/")
                .contains("http://localhost:4711/camunda/app/admin/")
                .contains("http://localhost:4711/utkorg");
    }

    @Test
    void namesEveryDemoUserOnceWithItsRoles() {
        assertThat(text.lines().filter(line -> line.startsWith("   ystad-"))).hasSize(12);
        assertThat(text.lines().filter(line -> line.startsWith("   lidingo-"))).hasSize(12);
        assertThat(text.lines().filter(line -> line.startsWith("   kontaktperson")))
                .singleElement()
                .asString()
                .contains("lidingo.contact-person", "ystad.contact-person");
        assertThat(text)
                .containsPattern("ystad-ordforande +Ordförande +ystad.chair, ystad.steering-group")
                .contains("\"demo\"");
    }
}
