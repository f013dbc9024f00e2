package se.backabarnet.agreement;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;
import se.backabarnet.WebClient;
import se.backabarnet.engine.TestPeople;

/** Somebody at an agreement's page. */
final class AgreementBrowser {

    private final WebClient client;
    private final String address;

    private AgreementBrowser(WebClient client, String address) {
        this.client = client;
        this.address = address;
    }

    /** @param person one of a test's area, or of the demo people */
    static AgreementBrowser of(int port, UUID rolloutId, String person) {
        return new AgreementBrowser(client(port, person), "/inforanden/" + rolloutId + "/overenskommelse");
    }

    static WebClient client(int port, String person) {
        boolean demo = person.startsWith("ystad") || person.startsWith("process") || person.equals("styrelse");
        return new WebClient(port).loggedIn(person, demo ? "demo" : TestPeople.PASSWORD);
    }

    /** The page as it is read, whichever way its letters are written in HTML. */
    String page() {
        return read(show());
    }

    HttpResponse<String> show() {
        return client.page(address);
    }

    HttpResponse<String> file(UUID file) {
        return client.page(address + "/filer/" + file);
    }

    HttpResponse<String> sign(String signer, String hash) {
        return post("/underteckna", "signer", signer, "sha256", hash, "place", "Åhus", "password", TestPeople.PASSWORD);
    }

    HttpResponse<String> refuse(String signer, String hash) {
        return post("/avsta", "signer", signer, "sha256", hash, "refusal", AgreementDriver.REASON);
    }

    HttpResponse<String> post(String action, String... fields) {
        return postWith(client.token("/"), action, fields);
    }

    /** @param token from a page that she opened earlier */
    HttpResponse<String> postWith(String token, String action, String... fields) {
        String body = IntStream.range(0, fields.length / 2)
                .mapToObj(field -> "&" + encode(fields[2 * field]) + "=" + encode(fields[2 * field + 1]))
                .collect(Collectors.joining());
        return client.form(address + action, "_csrf=" + token + body);
    }

    /** Puts a wording in place of the one of edition hsv. */
    static void uploadWording(WebClient client, String html) {
        client.upload(
                "/overenskommelsemallar?edition=hsv",
                client.token("/"),
                "mall.html",
                html.getBytes(StandardCharsets.UTF_8));
    }

    WebClient client() {
        return client;
    }

    static String read(HttpResponse<String> response) {
        return HtmlUtils.htmlUnescape(response.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
