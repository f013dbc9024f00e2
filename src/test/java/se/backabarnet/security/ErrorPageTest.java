package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.backabarnet.WebClient;

/** What a person sees when something goes wrong, and that forms are refused without their token. */
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTest extends WebTest {

    private static final Pattern REFERENCE = Pattern.compile("<code>([0-9A-Z]{8})</code>");

    private static final RequestMappingInfo BROKEN =
            RequestMappingInfo.paths("/test/broken").methods(RequestMethod.GET).build();
    private static final RequestMappingInfo CHANGE =
            RequestMappingInfo.paths("/test/change").methods(RequestMethod.POST).build();

    private static final RequestMappingInfo SLOW =
            RequestMappingInfo.paths("/test/slow").methods(RequestMethod.GET).build();

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping pages;

    @BeforeEach
    void addPages() throws NoSuchMethodException {
        pages.registerMapping(BROKEN, this, getClass().getDeclaredMethod("broken"));
        pages.registerMapping(SLOW, new SlowPage(), SlowPage.class.getDeclaredMethod("show"));
        pages.registerMapping(CHANGE, this, getClass().getDeclaredMethod("change"));
    }

    @AfterEach
    void removePages() {
        pages.unregisterMapping(BROKEN);
        pages.unregisterMapping(SLOW);
        pages.unregisterMapping(CHANGE);
    }

    @ResponseBody
    String broken() {
        throw new IllegalStateException("secret inside");
    }

    @Controller
    static class SlowPage {

        String show() {
            throw new QueryTimeoutException("secret inside", new SQLException("canceling statement", "57014"));
        }
    }

    @ResponseBody
    String change() {
        return "changed";
    }

    @Test
    void anApplicationThatTheEngineDoesNotHaveIsMissing() {
        HttpResponse<String> response = loggedIn(CHAIR).page("/camunda/app/tasklistan/default/");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("<html lang=\"sv\"");
    }

    @Test
    void tellsWhatToDoButNothingOfTheInside(CapturedOutput log) {
        HttpResponse<String> response = loggedIn(CHAIR).page("/test/broken");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .contains("Något gick fel hos oss", "Till startsidan")
                .doesNotContain("secret", "Exception", "se.backabarnet");
        Matcher reference = REFERENCE.matcher(response.body());
        assertThat(reference.find()).isTrue();
        assertThat(log).contains("Error page 500 shown with reference " + reference.group(1), "secret inside");
    }

    @Test
    void saysThatTheDatabaseTookTooLongAndLogsItOnce(CapturedOutput log) {
        HttpResponse<String> response = loggedIn(CHAIR).page("/test/slow");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("Det tog för lång tid att svara").doesNotContain("secret");
        assertThat(log).containsOnlyOnce("QueryTimeoutException: secret inside");
    }

    @Test
    void saysThatAPageDoesNotExist() {
        HttpResponse<String> response = loggedIn(CHAIR).page("/nowhere");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("<title>Sidan finns inte – Backa barnet</title>", "Inloggad som");
    }

    @Test
    void saysThatARoleIsMissing() {
        HttpResponse<String> response = loggedIn(CHAIR).page("/camunda/app/cockpit/default/");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("Du har inte behörighet");
    }

    @Test
    void answersAProgramWithTheSameAsJson() {
        HttpResponse<String> response = loggedIn(CHAIR).get("/test/broken", "Accept", "application/json");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .contains("\"title\":\"Något gick fel hos oss\"", "\"reference\":")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        WebClient client = loggedIn(CHAIR);

        assertThat(client.form("/test/change", "").statusCode()).isEqualTo(403);
        HttpResponse<String> refused = client.form("/test/change", "_csrf=guessed");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Sidan hade blivit för gammal", "data-kept-waiting");
        assertThat(client.form("/test/change", "_csrf=" + client.token("/nowhere"))
                        .body())
                .isEqualTo("changed");
    }

    @Test
    void leadsFromAFormOfAnEndedSessionToTheLoginAndBack() {
        WebClient client = client();

        HttpResponse<String> late = fromPage(client, "http://localhost:" + port + "/min-sida?a=b");
        assertThat(late.headers().firstValue("Location")).hasValue("http://localhost:" + port + "/login");
        assertThat(client.page("/login").body())
                .contains("Logga in igen, så kommer du tillbaka till sidan.")
                .doesNotContain("Det gick inte att logga in");
        assertThat(client.logIn(CHAIR, PASSWORD).headers().firstValue("Location"))
                .hasValue("http://localhost:" + port + "/min-sida?a=b");
    }

    @Test
    void leadsFromAFormOfAnEndedSessionNowhereElse() {
        for (String page :
                new String[] {"https://evil.example/min-sida", "http://localhost:" + port + "/test/change", "::"}) {
            WebClient client = client();
            fromPage(client, page);
            assertThat(client.logIn(CHAIR, PASSWORD).headers().firstValue("Location"))
                    .as(page)
                    .hasValue("http://localhost:" + port + (page.startsWith("https") ? "/min-sida" : "/"));
        }
        assertThat(client().script("/test/change", "").statusCode()).isEqualTo(403);
        assertThat(client().form("/glomt-losenordet", "").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> fromPage(WebClient client, String page) {
        return client.form("/test/change", "text=abc", "Referer", page);
    }
}
