package se.backabarnet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A browser without a window: cookies, forms and redirects that are looked at rather than followed. */
public class WebClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Iterator<String> roots;
    private String basic;

    /** @param ports of several nodes, each of which is asked in turn, as by a load balancer */
    public WebClient(int... ports) {
        this.roots = IntStream.iterate(0, turn -> (turn + 1) % ports.length)
                .mapToObj(turn -> "http://localhost:" + ports[turn])
                .iterator();
    }

    public WebClient withBasic(String name, String password) {
        basic = "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public WebClient loggedIn(String name, String password) {
        HttpResponse<String> response = logIn(name, password);
        if (response.statusCode() != 302
                || response.headers().firstValue("Location").orElse("").endsWith("/login")) {
            throw new AssertionError("Login of " + name + " failed: " + response
                    + response.headers().map() + response.body());
        }
        return this;
    }

    public HttpResponse<String> logIn(String name, String password) {
        return form(
                "/login", "_csrf=" + token("/login") + "&username=" + encode(name) + "&password=" + encode(password));
    }

    public String token(String page) {
        Matcher token = TOKEN.matcher(page(page).body());
        if (!token.find()) {
            throw new AssertionError("No token on " + page);
        }
        return encode(token.group(1));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> page(String path) {
        return get(path, "Accept", "text/html");
    }

    public HttpResponse<String> form(String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
        return send("POST", path, body, all.toArray(String[]::new));
    }

    /** Sends a form as a page's script does. */
    public HttpResponse<String> script(String path, String body) {
        return send(
                "POST", path, body, "Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json");
    }

    /** Sends a form with one file in its field {@code file}, as a browser does. */
    public HttpResponse<String> upload(String path, String token, String fileName, byte[] content) {
        String boundary = "----" + System.nanoTime();
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes((part + "_csrf\"\r\n\r\n" + token + "\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(
                (part + "file\"; filename=\"" + fileName + "\"\r\n" + "Content-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "Accept",
                "text/html");
    }

    public HttpResponse<byte[]> download(String path) {
        return exchange("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> json(String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return send(method, path, body, all);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        return exchange(method, path, body, BodyHandlers.ofString(), headers);
    }

    private <T> HttpResponse<T> exchange(
            String method, String path, BodyPublisher body, BodyHandler<T> answer, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(roots.next() + path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (basic != null) {
            request.header("Authorization", basic);
        }
        try {
            return http.send(request.build(), answer);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
