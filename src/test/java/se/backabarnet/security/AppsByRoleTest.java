package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.backabarnet.WebClient;

/** Which of the engine's web applications who may open, and how fast a removed role or person is out. */
class AppsByRoleTest extends WebTest {

    @ParameterizedTest
    @CsvSource({
        "webtest.chair, /camunda/app/tasklist/default/, 200",
        "webtest.chair, /camunda/app/welcome/default/, 200",
        "webtest.chair, /camunda/api/admin/auth/user/default, 200",
        "webtest.chair, /camunda/app/cockpit/default/, 403",
        "webtest.chair, /camunda/app/admin/default/, 403",
        "webtest.chair, /camunda/api/cockpit/plugin/base/default/process-definition/statistics, 403",
        "webtest.chair, /camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated, 403",
        "webtest.chair, /actuator/info, 403",
        "webtest.team, /camunda/app/cockpit/default/, 403",
        "webtest.owner, /camunda/app/cockpit/default/, 403",
        "webtest.admin, /camunda/app/cockpit/default/, 200",
        "webtest.admin, /camunda/app/admin/default/, 200",
        "webtest.admin, /camunda/api/cockpit/plugin/base/default/process-definition/statistics-count, 200"
    })
    void opensByRole(String name, String path, int status) {
        WebClient client = loggedIn(name);
        client.page("/camunda/app/tasklist/default/");

        assertThat(client.get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/admin/auth/user/default/login/admin",
                "/camunda/api/engine/engine/default/identity/verify"
            })
    void hasNoOtherLoginAndNoSetup(String path) {
        for (String name : new String[] {CHAIR, ADMIN}) {
            WebClient client = loggedIn(name);
            client.page("/camunda/app/tasklist/default/");

            HttpResponse<String> response =
                    client.json("POST", path, "{}", "X-XSRF-TOKEN", client.cookie("XSRF-TOKEN"));

            assertThat(response.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void forgetsARemovedRoleAtTheNextRequest() {
        add("webtest.former");
        identity.createMembership("webtest.former", "camunda-admin");
        WebClient client = loggedIn("webtest.former");
        assertThat(client.page("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(client.get("/camunda/api/engine/engine/default/user/count").statusCode())
                .isEqualTo(200);

        identity.deleteMembership("webtest.former", "camunda-admin");

        assertThat(client.page("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(client.get("/camunda/api/engine/engine/default/user/count").statusCode())
                .isEqualTo(403);
        identity.deleteUser("webtest.former");
    }

    @Test
    void endsTheSessionOfARemovedPerson() {
        add("webtest.leaver");
        identity.createMembership("webtest.leaver", LOCAL_GROUP);
        WebClient client = loggedIn("webtest.leaver");
        WebClient basic = client().withBasic("webtest.leaver", PASSWORD);
        assertThat(client.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(client.get("/camunda/api/engine/engine/default/task/count").body())
                .isEqualTo("{\"count\":1}");
        assertThat(basic.get("/engine-rest/task").statusCode()).isEqualTo(200);

        identity.deleteUser("webtest.leaver");

        assertThat(client.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(401);
        assertThat(client.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(basic.get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void losesTheTasksOfALeftGroupAtTheNextRequest() {
        add("webtest.mover");
        identity.createMembership("webtest.mover", LOCAL_GROUP);
        WebClient client = loggedIn("webtest.mover");
        client.page("/camunda/app/tasklist/default/");
        String count = "/camunda/api/engine/engine/default/task/count";
        assertThat(client.get(count).body()).isEqualTo("{\"count\":1}");

        identity.deleteMembership("webtest.mover", LOCAL_GROUP);

        assertThat(client.get(count).body()).isEqualTo("{\"count\":0}");
        identity.deleteUser("webtest.mover");
    }
}
