package se.backabarnet.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database answers, as its documentation describes it, becomes rows of the list. */
class OsvTest {

    private static final Map<String, String> ANSWERS = Map.of(
            "/v1/querybatch",
            """
            {"results": [{"vulns": [{"id": "GHSA-1"}, {"id": "GHSA-2"}]}, {}]}""",
            "/v1/vulns/GHSA-1",
            """
            {"id": "GHSA-1", "aliases": ["CVE-0000-0001"], "affected": [
              {"package": {"ecosystem": "Maven", "name": "org.example:other"},
               "ranges": [{"events": [{"introduced": "9"}]}]},
              {"package": {"ecosystem": "Maven", "name": "org.example:one"},
               "ranges": [{"events": [{"introduced": "0"}, {"fixed": "1.2"}, {"introduced": "2.0"}, {"last_affected": "2.3"}]}]}]}""",
            "/v1/vulns/GHSA-2",
            """
            {"id": "GHSA-2", "affected": [
              {"package": {"ecosystem": "Maven", "name": "org.example:one"},
               "ranges": [{"events": [{"introduced": "1.0"}]}]}]}""");

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = ANSWERS.get(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void addsWhatItFindsAndKeepsWhatIsThere() throws Exception {
        Advisory known = new Advisory("CVE-0000-0003", "npm:another", "[1.0,2.0)", "somewhere");
        List<Dependency> dependencies =
                List.of(new Dependency("maven:org.example:one", "1.1"), new Dependency("npm:another", "3.0"));

        List<String> rows = new Osv(
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/v1/"))
                .refresh(List.of(known), dependencies);

        assertThat(rows)
                .containsExactly(
                        Advisory.HEADER,
                        "CVE-0000-0001;maven:org.example:one;[0,1.2),[2.0,2.3];https://osv.dev/vulnerability/GHSA-1",
                        known.row(),
                        "GHSA-2;maven:org.example:one;[1.0,);https://osv.dev/vulnerability/GHSA-2");
        assertThat(new Advisory("CVE-0000-0001", "maven:org.example:one", "[0,1.2),[2.0,2.3]", "")
                        .affects(dependencies.get(0)))
                .isTrue();
    }
}
