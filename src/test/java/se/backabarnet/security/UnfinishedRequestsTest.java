package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.backabarnet.WebClient;

/** What is answered to a request of which only the head has come, and that it holds up nobody. */
class UnfinishedRequestsTest extends WebTest {

    private static final int MORE_THAN_THREADS = 210;

    /** Never waited for but when a test fails. */
    private static final int PATIENCE = 15_000;

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String PARTS = "Content-Type: multipart/form-data; boundary=b";
    private static final String JSON = "Content-Type: application/json";

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping pages;

    @ParameterizedTest
    @CsvSource({
        "POST, /engine-rest/task, JSON, 7000000, 401",
        "POST, /engine-rest/deployment/create, PARTS, 60000000, 401",
        "POST, /camunda/api/engine/engine/default/task/count, JSON, 7000000, 401",
        "POST, /api/rollouts, JSON, 7000000, 401",
        "POST, /inforanden/1/punkter/2/underlag, PARTS, 60000000, 302",
        "POST, /overenskommelsemallar, PARTS, 60000000, 302",
        "POST, /min-sida/namn, FORM, 1000, 302",
        "POST, /login, FORM, 20000, 413",
        "POST, /glomt-losenordet, FORM, 20000, 413",
        "POST, /intresseanmalan, FORM, 300000, 413",
        "POST, /login, PARTS, 1000, 415",
        "POST, /intresseanmalan, PARTS, 1000, 415",
        "PUT, /login, FORM, 1000, 302",
        "GET, /login, FORM, 1000, 200"
    })
    void aStrangerIsAnsweredBeforeAnythingIsRead(String method, String path, String type, long length, int status)
            throws IOException {
        try (Socket socket =
                head(method, path, List.of(contentType(type), "Content-Length: " + length, "Accept: text/html"))) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 " + status + " ");
        }
    }

    @Test
    void aFormSaysHowLargeItIs() throws IOException {
        try (Socket socket = head("POST", "/login", List.of(FORM, "Transfer-Encoding: chunked"))) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 411 ").contains("Storleken måste anges");
        }
    }

    @Test
    void aPersonSendsFilesWhereTheyAreTakenAndNowhereElse() {
        WebClient client = loggedIn(CHAIR);

        assertThat(client.upload("/min-sida/namn", "x", "fil.pdf", new byte[10]).statusCode())
                .isEqualTo(415);
        assertThat(client.form("/min-sida/namn", "x".repeat(2 * 1024 * 1024 + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void filesAreTakenWhereAPageAsksForThem() {
        String token = "1";
        pages.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST) && takesFile(handler)) {
                String path = mapping.getPatternValues().iterator().next().replaceAll("\\{[^}]*}", "1");
                assertThat(loggedIn(CHAIR)
                                .upload(path, token, "fil.pdf", new byte[10])
                                .statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        });
    }

    @Test
    void strangersWhoSendNothingMoreHoldUpNobody() throws IOException {
        WebClient client = loggedIn(CHAIR);
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_THREADS; i++) {
                open.add(head(
                        "POST", i % 2 == 0 ? "/login" : "/engine-rest/task", List.of(FORM, "Content-Length: 100")));
            }

            assertThat(client.page("/").statusCode()).isEqualTo(200);
            assertThat(basic(TEAM).json("POST", "/engine-rest/task/count", "{}").statusCode())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/engine-rest/task", "/api/rollouts", "/login"})
    void aMethodThatThereIsNotIsRefusedInWords(String path) throws IOException {
        try (Socket socket = head("FOO", path, List.of())) {
            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 405 ")
                    .contains(
                            "{\"type\":\"METHOD_NOT_ALLOWED\",\"message\":\"Det går inte att göra så med det som adressen");
        }
    }

    private static boolean takesFile(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterType())
                .anyMatch(type -> type == MultipartFile.class
                        || type.getName().startsWith("se.backabarnet.")
                                && Arrays.stream(BeanUtils.getPropertyDescriptors(type))
                                        .anyMatch(property -> property.getPropertyType() == MultipartFile.class));
    }

    private static String contentType(String name) {
        return switch (name) {
            case "JSON" -> JSON;
            case "PARTS" -> PARTS;
            default -> FORM;
        };
    }

    private Socket head(String method, String path, List<String> headers) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE);
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + headers.stream().map(header -> header + "\r\n").collect(Collectors.joining()) + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The status, the headers and what there is of the body without waiting for more. */
    private static String answer(Socket socket) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder answer = new StringBuilder();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            answer.append(line).append('\n');
        }
        while (reader.ready()) {
            answer.append((char) reader.read());
        }
        return answer.toString();
    }
}
