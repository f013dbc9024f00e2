package se.backabarnet.development;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Keeps every mail in the outbox in place of sending it, so that nobody gets mail from a developer's machine. Who names
 * a mail server ({@code SPRING_MAIL_HOST}) gets that one instead.
 */
@Component
@Profile("development")
@ConditionalOnProperty(name = "spring.mail.host", havingValue = "outbox", matchIfMissing = true)
class OutboxMailSender extends JavaMailSenderImpl {

    private final Outbox outbox;

    OutboxMailSender(Outbox outbox) {
        this.outbox = outbox;
        setDefaultEncoding("UTF-8");
    }

    @Override
    protected void doSend(MimeMessage[] messages, Object[] originals) {
        for (MimeMessage message : messages) {
            try {
                if (message.getSentDate() == null) {
                    message.setSentDate(Date.from(Instant.now()));
                }
                message.saveChanges();
                outbox.keep(message);
            } catch (MessagingException | IOException e) {
                throw new MailSendException("The mail could not be written to the outbox", e);
            }
        }
    }

    /** There is no server to be reached; the health of the application does not hang on one. */
    @Override
    public void testConnection() {}
}
