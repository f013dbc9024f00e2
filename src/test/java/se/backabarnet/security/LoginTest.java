package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.backabarnet.WebClient;

/** Logging in and out with the form, and what needs no login. */
class LoginTest extends WebTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/actuator/health",
                "/actuator/health/readiness",
                "/css/backabarnet.css",
                "/webjars/picocss__pico/css/pico.min.css",
                "/favicon.svg"
            })
    void needsNoLogin(String path) {
        assertThat(client().get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/anything",
                "/camunda",
                "/camunda/app/tasklist/default/",
                "/camunda/app/welcome/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/lib/deps.js",
                "/webjars/camunda/app/tasklist/index.html",
                "/actuator/info",
                "/actuator"
            })
    void everyOtherPageLeadsToTheLogin(String path) {
        HttpResponse<String> response = client().page(path);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(location(response)).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/",
                "/camunda/api/tasklist/plugin/x/default/y",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/admin/setup/default/user/create"
            })
    void scriptsOfWebappsGetAnAnswerInsteadOfAPage(String path) {
        HttpResponse<String> response = client().get(path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("\"message\":\"Du behöver logga in.\"");
        assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        WebClient client = client();
        client.page("/camunda/app/tasklist/default/");

        HttpResponse<String> response = client.logIn(CHAIR, PASSWORD);

        assertThat(location(response)).endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void changesTheSessionAtLogin() {
        WebClient client = client();
        client.page("/login");
        String before = client.cookie("JSESSIONID");

        client.loggedIn(CHAIR, PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(client.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHAIR, "nobody.known"})
    void refusesAWrongPasswordAndAnUnknownNameInTheSameWords(String name) {
        WebClient client = client();

        HttpResponse<String> response = client.logIn(name, "fel");

        assertThat(location(response)).endsWith("/login");
        assertThat(client.page("/login").body())
                .contains("Användarnamnet eller lösenordet stämmer inte", "value=\"" + name + "\"")
                .doesNotContain("value=\"fel\"");
        assertThat(client.page("/login").body()).doesNotContain("stämmer inte");
    }

    @Test
    void showsALoginPageAnewThatWasLeftOpenTooLong() {
        WebClient client = client();

        HttpResponse<String> response = client.form("/login", "_csrf=old&username=webtest.chair&password=" + PASSWORD);

        assertThat(location(response)).endsWith("/login");
        assertThat(client.page("/login").body()).contains("legat öppen för länge", "value=\"webtest.chair\"");
    }

    @Test
    void logsOutWithTheButton() {
        WebClient client = loggedIn(CHAIR);
        String token = client.token("/nowhere");

        HttpResponse<String> response = client.form("/logout", "_csrf=" + token);

        assertThat(location(response)).endsWith("/login?utloggad");
        assertThat(client.page("/login?utloggad").body()).contains("Du är utloggad.");
        assertThat(location(client.page("/"))).endsWith("/login");
    }

    @Test
    void doesNotLogOutOnALink() {
        WebClient client = loggedIn(CHAIR);

        assertThat(client.page("/logout").statusCode()).isEqualTo(404);
        assertThat(client.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void logsOutWithTheButtonOfTasklist() {
        WebClient client = loggedIn(CHAIR);
        client.page("/camunda/app/tasklist/default/");

        HttpResponse<String> response = client.json(
                "POST", "/camunda/api/admin/auth/user/default/logout", "", "X-XSRF-TOKEN", client.cookie("XSRF-TOKEN"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(location(client.page("/camunda/app/tasklist/default/"))).endsWith("/login");
    }

    @Test
    void letsBrowsersKeepFilesButNoPages() {
        WebClient client = loggedIn(CHAIR);

        assertThat(client.page("/").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(client.get("/camunda/lib/deps.js").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    @Test
    void setsAPolicyForItsPagesAndLeavesTheWebappsTheirs() {
        WebClient client = loggedIn(CHAIR);

        assertThat(client.page("/login").headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(client.page("/camunda/app/tasklist/default/").headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("nonce-");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
