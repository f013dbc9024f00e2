package se.backabarnet.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.backabarnet.Swedish;
import se.backabarnet.settings.ApplicationSettings;

/** Makes what every mail of ours is: Swedish, as text and as HTML, and known as written by a program. */
@Component
public class MailFactory {

    private final JavaMailSender mailer;
    private final ITemplateEngine templates;
    private final MessageSourceAccessor messages;
    private final ApplicationSettings settings;

    MailFactory(
            JavaMailSender mailer,
            ITemplateEngine templates,
            MessageSourceAccessor messages,
            ApplicationSettings settings) {
        this.mailer = mailer;
        this.templates = templates;
        this.messages = messages;
        this.settings = settings;
    }

    /**
     * Makes a mail.
     *
     * @param id the same at every attempt to send it, so that a receiving system can tell a repetition
     * @param template its two halves lie in {@code templates/mail}, as {@code .html} and {@code .txt}
     * @param content what the halves show; the subject is theirs, too
     */
    public MimeMessage make(UUID id, String receiver, String subject, String template, Map<String, Object> content) {
        Context context = new Context(Swedish.LOCALE, content);
        context.setVariable("subject", subject);
        MimeMessage message = mailer.createMimeMessage();
        try {
            MimeMessageHelper mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.mailFrom());
            mail.setTo(receiver);
            mail.setSubject(subject);
            mail.setText(
                    templates.process("mail/" + template + ".txt", context),
                    templates.process("mail/" + template, context));
            message.setHeader("Content-Language", "sv");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Notification", id.toString());
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        return message;
    }

    /** Words of a mail, from {@code messages}. */
    public String word(String key, Object... words) {
        return messages.getMessage(key, words);
    }
}
