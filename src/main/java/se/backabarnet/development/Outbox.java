package se.backabarnet.development;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The folder of mail that was not sent, one {@code .eml} file each, which every mail program opens. A name begins with
 * the time, so that the names' order is the mails'. Only what the folder lists can be read, whatever name is asked for.
 */
@Component
@Profile("development")
class Outbox {

    private static final int NEWEST = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final DataFolder data;

    Outbox(DataFolder data) {
        this.data = data;
    }

    void keep(MimeMessage message) throws IOException, MessagingException {
        String name =
                TIME.format(Instant.now()) + "-" + UUID.randomUUID().toString().substring(0, 8);
        Path folder = Files.createDirectories(folder());
        Path beingWritten = folder.resolve(name + ".tmp");
        try (OutputStream out = Files.newOutputStream(beingWritten)) {
            message.writeTo(out);
        }
        Files.move(beingWritten, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    List<OutboxMessage> newestFirst() {
        return files().stream().limit(NEWEST).map(Outbox::read).toList();
    }

    Optional<OutboxMessage> message(String name) {
        return files().stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst()
                .map(Outbox::read);
    }

    private List<Path> files() {
        Path folder = folder();
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("The outbox cannot be read", e);
        }
    }

    private Path folder() {
        return data.path().resolve("outbox");
    }

    private static OutboxMessage read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return OutboxMessage.of(file.getFileName().toString(), new MimeMessage((Session) null, in));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The mail " + file.getFileName() + " cannot be read", e);
        }
    }
}
