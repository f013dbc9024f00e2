package se.backabarnet.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.backabarnet.settings.ApplicationSettings;

/** Turns a letter into a mail, as text and HTML. */
@Component
class LetterComposer {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private final JavaMailSender mailer;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final ApplicationSettings settings;

    LetterComposer(
            JavaMailSender mailer, ITemplateEngine templates, MessageSource messages, ApplicationSettings settings) {
        this.mailer = mailer;
        this.templates = templates;
        this.messages = messages;
        this.settings = settings;
    }

    /** @param id the same at every attempt, so that a receiving system can tell a repetition */
    MimeMessage compose(UUID id, Letter letter) {
        String subject = word(letter, "subject");
        Context context = new Context(SWEDISH);
        context.setVariable("subject", subject);
        context.setVariable("name", letter.name());
        context.setVariable("lead", word(letter, "lead"));
        context.setVariable("link", letter.link());
        context.setVariable("linkName", word(letter, "link"));
        context.setVariable("after", word(letter, "after"));

        MimeMessage message = mailer.createMimeMessage();
        try {
            MimeMessageHelper mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.mailFrom());
            mail.setTo(letter.address());
            mail.setSubject(subject);
            mail.setText(templates.process("mail/letter.txt", context), templates.process("mail/letter", context));
            message.setHeader("Content-Language", "sv");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Notification", id.toString());
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        return message;
    }

    private String word(Letter letter, String part) {
        return messages.getMessage(
                "letter." + letter.key() + "." + part, letter.words().toArray(), SWEDISH);
    }
}
