package se.backabarnet.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.FileSystemUtils;

@WebMvcTest(controllers = OutboxController.class, properties = "backabarnet.data-dir=target/outbox-page-test")
@Import({Outbox.class, OutboxMailSender.class, DataFolder.class})
@WithMockUser
class OutboxPageTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JavaMailSender sender;

    @Autowired
    private Outbox outbox;

    @AfterEach
    void clear() throws Exception {
        FileSystemUtils.deleteRecursively(Path.of("target/outbox-page-test"));
    }

    @Test
    void showsThatThereIsNothing() throws Exception {
        mvc.perform(get("/utkorg"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Utkorgen är tom")));
    }

    @Test
    void listsTheNewestFirst() throws Exception {
        send("Det första brevet", "Hej", null);
        send("Det andra brevet på väg", "Hej", null);

        mvc.perform(get("/utkorg"))
                .andExpect(content().string(stringContainsInOrder("Det andra brevet på väg", "Det första brevet")))
                .andExpect(content().string(containsString("ystad-chef@demo.example")));
    }

    @Test
    void showsOneMessageWithItsMarkupShutIn() throws Exception {
        send("Påminnelse", "Å, ä & ö <b>", "<p onclick=\"alert('å')\">Hej</p>");

        mvc.perform(get("/utkorg/{name}", outbox.newestFirst().get(0).name()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Påminnelse")))
                .andExpect(content().string(containsString("Å, ä &amp; ö &lt;b&gt;")))
                .andExpect(content().string(containsString("sandbox=\"\"")))
                .andExpect(content().string(containsString("srcdoc=\"&lt;p onclick=&quot;")))
                .andExpect(content().string(not(containsString("<p onclick"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20300101T000000000000Z-00000000.eml", "..", "../secret.eml", "..\\secret.eml", "secret.eml"})
    void findsNothingByAGuessedName(String name) throws Exception {
        send("Brev", "Hej", null);
        Files.writeString(Path.of("target/outbox-page-test/secret.eml"), "Subject: hemligt\n\nhemligt");

        assertThat(outbox.message(name)).isEmpty();
        mvc.perform(get("/utkorg/{name}", name)).andExpect(status().is4xxClientError());
    }

    @Test
    @WithMockUser(
            username = "nobody",
            roles = {})
    void isOpenToEveryUser() throws Exception {
        mvc.perform(get("/utkorg")).andExpect(status().isOk());
    }

    @Test
    @WithAnonymousUser
    void isClosedToStrangers() throws Exception {
        mvc.perform(get("/utkorg")).andExpect(status().is4xxClientError());
    }

    private void send(String subject, String text, String html) {
        sender.send(message -> {
            MimeMessageHelper helper = new MimeMessageHelper(message, html != null, "UTF-8");
            helper.setFrom("rollout@demo.example");
            helper.setTo("ystad-chef@demo.example");
            helper.setSubject(subject);
            if (html == null) {
                helper.setText(text);
            } else {
                helper.setText(text, html);
            }
        });
    }
}
