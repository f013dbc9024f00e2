package se.backabarnet;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the letters that wait go out, and reads them as their receivers do. */
public class TestLetters {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final GreenMail mailServer;

    TestLetters(ProcessEngine engine, JdbcClient jdbc, GreenMail mailServer) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.mailServer = mailServer;
    }

    /** Sends every letter that was posted and has not gone out. */
    public void send() {
        jdbc.sql("select id::text from letter where sent_at is null order by posted_at")
                .query(String.class)
                .list()
                .forEach(this::send);
    }

    private void send(String letterId) {
        ProcessInstance waiting = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(letterId)
                .singleResult();
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(waiting.getId())
                        .singleResult()
                        .getId());
    }

    /** The plain text of every letter to an address, oldest first. */
    public List<String> to(String address) {
        return Stream.of(mailServer.getReceivedMessages())
                .filter(message -> address.equals(receiver(message)))
                .map(TestLetters::text)
                .toList();
    }

    /** The path of the link in the latest letter to an address. */
    public String linkTo(String address) {
        List<String> letters = to(address);
        Matcher link = LINK.matcher(letters.get(letters.size() - 1));
        if (!link.find()) {
            throw new AssertionError("No link in the letter to " + address);
        }
        return link.group(1);
    }

    private static String receiver(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Part part) {
        try {
            if (part.isMimeType("text/plain")) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart child = parts.getBodyPart(i);
                    String text = text(child);
                    if (text != null) {
                        return text;
                    }
                }
            }
            return null;
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
