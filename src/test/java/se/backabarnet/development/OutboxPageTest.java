package se.backabarnet.development;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.util.FileSystemUtils;
import se.backabarnet.ApplicationTest;
import se.backabarnet.WebClient;

/** The page on which development reads the mail that was not sent. */
@ApplicationTest
class OutboxPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Outbox outbox;

    @Autowired
    private DataFolder data;

    private WebClient person;

    @BeforeEach
    void logIn() {
        person = new WebClient(port).loggedIn("ystad-medarbetare", "demo");
    }

    @AfterEach
    void clear() throws IOException {
        FileSystemUtils.deleteRecursively(data.path().resolve("outbox"));
        Files.deleteIfExists(data.path().resolve("secret.eml"));
    }

    @Test
    void showsThatThereIsNothing() {
        assertThat(person.page("/utkorg").body()).contains("Utkorgen är tom");
    }

    @Test
    void listsTheNewestFirst() throws Exception {
        keep("Det första brevet", "Hej", null);
        keep("Det andra brevet på väg", "Hej", null);

        assertThat(person.page("/utkorg").body())
                .containsSubsequence("Det andra brevet på väg", "Det första brevet")
                .contains("ystad-chef@demo.example");
    }

    @Test
    void showsOneMessageWithItsMarkupShutIn() throws Exception {
        keep("Påminnelse", "Å, ä & ö <b>", "<p onclick=\"alert('å')\">Hej</p>");

        String message = "/utkorg/" + outbox.newestFirst().get(0).name();
        HttpResponse<String> page = person.page(message);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Påminnelse", "Å, ä &amp; ö &lt;b&gt;")
                .contains("sandbox=\"\"", "src=\"" + message + "/brev\"")
                .doesNotContain("onclick");
        HttpResponse<String> markup = person.page(message + "/brev");
        assertThat(markup.body()).isEqualTo("<p onclick=\"alert('å')\">Hej</p>");
        assertThat(markup.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("default-src 'none'", "sandbox;", "frame-ancestors 'self'")
                        .doesNotContain("script"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20300101T000000000000Z-00000000.eml", "..", "..%2Fsecret.eml", "..%5Csecret.eml", "secret.eml"})
    void findsNothingByAGuessedName(String name) throws Exception {
        keep("Brev", "Hej", null);
        Files.writeString(data.path().resolve("secret.eml"), "Subject: hemligt\n\nhemligt");

        assertThat(outbox.message(name)).isEmpty();
        assertThat(person.page("/utkorg/" + name).body()).doesNotContain("hemligt");
        assertThat(person.page("/utkorg/" + name + "/brev").body()).doesNotContain("hemligt");
    }

    @Test
    void isClosedToStrangers() {
        for (String page : List.of("/utkorg", "/utkorg/brev.eml", "/utkorg/brev.eml/brev")) {
            assertThat(new WebClient(port).page(page).statusCode()).as(page).isEqualTo(302);
        }
    }

    private void keep(String subject, String text, String html) throws Exception {
        MimeMessage message = new JavaMailSenderImpl().createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, html != null, "UTF-8");
        helper.setFrom("rollout@demo.example");
        helper.setTo("ystad-chef@demo.example");
        helper.setSubject(subject);
        if (html == null) {
            helper.setText(text);
        } else {
            helper.setText(text, html);
        }
        outbox.keep(message);
    }
}
