package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which of the engine's web applications who may open, and how fast a removed role or person is out. */
@WebTest
class AppsByRoleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private SomePeople people;

    @ParameterizedTest
    @CsvSource({
        "test.chair, /camunda/app/tasklist/default/, 200",
        "test.chair, /camunda/app/welcome/default/, 200",
        "test.chair, /camunda/api/admin/auth/user/default, 200",
        "test.chair, /camunda/app/cockpit/default/, 403",
        "test.chair, /camunda/app/admin/default/, 403",
        "test.chair, /camunda/api/cockpit/plugin/base/default/process-definition/statistics, 403",
        "test.chair, /camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated, 403",
        "test.chair, /actuator/info, 403",
        "test.team, /camunda/app/cockpit/default/, 403",
        "test.owner, /camunda/app/cockpit/default/, 403",
        "test.admin, /camunda/app/cockpit/default/, 200",
        "test.admin, /camunda/app/admin/default/, 200",
        "test.admin, /camunda/api/cockpit/plugin/base/default/process-definition/statistics-count, 200"
    })
    void opensByRole(String name, String path, int status) {
        WebClient client = client().loggedIn(name);
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
        for (String name : new String[] {SomePeople.CHAIR, SomePeople.ADMIN}) {
            WebClient client = client().loggedIn(name);
            client.page("/camunda/app/tasklist/default/");

            HttpResponse<String> response =
                    client.json("POST", path, "{}", "X-XSRF-TOKEN", client.cookie("XSRF-TOKEN"));

            assertThat(response.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void forgetsARemovedRoleAtTheNextRequest() {
        people.add("test.former", "test.admins");
        identity.createMembership("test.former", "camunda-admin");
        WebClient client = client().loggedIn("test.former");
        assertThat(client.page("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(client.get("/camunda/api/engine/engine/default/user/count").statusCode())
                .isEqualTo(200);

        identity.deleteMembership("test.former", "camunda-admin");

        assertThat(client.page("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(client.get("/camunda/api/engine/engine/default/user/count").statusCode())
                .isEqualTo(403);
        identity.deleteUser("test.former");
        identity.deleteGroup("test.admins");
    }

    @Test
    void endsTheSessionOfARemovedPerson() {
        people.add("test.leaver");
        identity.createMembership("test.leaver", "teststad.chair");
        WebClient client = client().loggedIn("test.leaver");
        WebClient basic = client().withBasic("test.leaver", SomePeople.PASSWORD);
        assertThat(client.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(client.get("/camunda/api/engine/engine/default/task/count").body())
                .isEqualTo("{\"count\":1}");
        assertThat(basic.get("/engine-rest/task").statusCode()).isEqualTo(200);

        identity.deleteUser("test.leaver");

        assertThat(client.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(401);
        assertThat(client.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(basic.get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void losesTheTasksOfALeftGroupAtTheNextRequest() {
        people.add("test.mover");
        identity.createMembership("test.mover", "teststad.chair");
        WebClient client = client().loggedIn("test.mover");
        client.page("/camunda/app/tasklist/default/");
        String count = "/camunda/api/engine/engine/default/task/count";
        assertThat(client.get(count).body()).isEqualTo("{\"count\":1}");

        identity.deleteMembership("test.mover", "teststad.chair");

        assertThat(client.get(count).body()).isEqualTo("{\"count\":0}");
        identity.deleteUser("test.mover");
    }

    private WebClient client() {
        return new WebClient(port);
    }
}
