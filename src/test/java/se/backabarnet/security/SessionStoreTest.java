package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.WebClient;

/** What the database holds of who is logged in, and when it is written. */
class SessionStoreTest extends WebTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String CALLS = "/camunda/api/engine/engine/default/";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isNotWrittenForWhatIsOnlyRead() {
        WebClient client = loggedIn(CHAIR);
        client.page("/");
        client.page(TASKLIST);
        client.get(CALLS + "task/count");
        List<String> written = versions(client);

        for (String address : List.of("/", TASKLIST, CALLS + "task/count", CALLS + "filter", "/api/rollouts")) {
            assertThat(client.get(address, "Accept", "text/html,application/json")
                            .statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
        client.json("POST", CALLS + "task/count", "{}", "X-XSRF-TOKEN", client.cookie("XSRF-TOKEN"));

        assertThat(versions(client)).hasSizeGreaterThan(2).isEqualTo(written);
    }

    @Test
    void isGoneWithTheLogin() {
        WebClient client = loggedIn(CHAIR);
        assertThat(versions(client)).isNotEmpty();
        String id = id(client);

        client.form("/logout", "_csrf=" + client.token("/nowhere"));

        assertThat(versions(id)).isEmpty();
    }

    @Test
    void isDroppedWhereItCannotBeRead() {
        WebClient client = loggedIn(CHAIR);
        for (byte[] unreadable : List.of(new byte[] {1, 2, 3}, serialised(new File("foreign")))) {
            jdbc.sql("update spring_session_attributes set attribute_bytes = ? where session_primary_id ="
                            + " (select primary_id from spring_session where session_id = ?)")
                    .params(unreadable, id(client))
                    .update();

            assertThat(client.page("/").headers().firstValue("Location").orElse(""))
                    .endsWith("/login");
            assertThat(client.loggedIn(CHAIR, PASSWORD).page("/").statusCode()).isEqualTo(200);
        }
    }

    private List<String> versions(WebClient client) {
        return versions(id(client));
    }

    private static String id(WebClient client) {
        return new String(Base64.getDecoder().decode(client.cookie("JSESSIONID")), StandardCharsets.US_ASCII);
    }

    private List<String> versions(String id) {
        return jdbc.sql(
                        """
                        select s.xmin::text || ' ' || a.attribute_name || ' ' || a.xmin::text
                        from spring_session s join spring_session_attributes a on a.session_primary_id = s.primary_id
                        where s.session_id = ? order by 1""")
                .param(id)
                .query(String.class)
                .list();
    }

    private static byte[] serialised(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
