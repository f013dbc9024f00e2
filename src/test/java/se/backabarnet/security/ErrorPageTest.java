package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees when something goes wrong, and that forms are refused without their token. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTest {

    private static final Pattern REFERENCE = Pattern.compile("<code>([0-9A-Z]{8})</code>");

    @LocalServerPort
    private int port;

    @Test
    void tellsWhatToDoButNothingOfTheInside(CapturedOutput log) {
        HttpResponse<String> response = client().page("/test/broken");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .contains("Något gick fel hos oss", "Till startsidan")
                .doesNotContain("secret", "Exception", "se.backabarnet");
        Matcher reference = REFERENCE.matcher(response.body());
        assertThat(reference.find()).isTrue();
        assertThat(log).contains("Error page 500 shown with reference " + reference.group(1), "secret inside");
    }

    @Test
    void saysThatAPageDoesNotExist() {
        HttpResponse<String> response = client().page("/nowhere");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("<title>Sidan finns inte – Backa barnet</title>", "Inloggad som");
    }

    @Test
    void saysThatARoleIsMissing() {
        HttpResponse<String> response = client().page("/camunda/app/cockpit/default/");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("Du har inte behörighet");
    }

    @Test
    void answersAProgramWithTheSameAsJson() {
        HttpResponse<String> response = client().get("/test/broken", "Accept", "application/json");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .contains("\"title\":\"Något gick fel hos oss\"", "\"reference\":")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        WebClient client = client();

        assertThat(client.form("/test/change", "").statusCode()).isEqualTo(403);
        assertThat(client.form("/test/change", "_csrf=guessed").statusCode()).isEqualTo(403);
        assertThat(client.form("/test/change", "_csrf=" + client.token("/nowhere"))
                        .body())
                .isEqualTo("changed");
    }

    private WebClient client() {
        return new WebClient(port).loggedIn(SomePeople.CHAIR);
    }
}
