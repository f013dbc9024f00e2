package se.backabarnet.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.settings.ApplicationSettings;

/** Writes the mail of a notification to one person, as text and HTML, about her own tasks only. */
@Component
class MailComposer {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private final JavaMailSender mailer;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final ApplicationSettings settings;

    MailComposer(
            JavaMailSender mailer, ITemplateEngine templates, MessageSource messages, ApplicationSettings settings) {
        this.mailer = mailer;
        this.templates = templates;
        this.messages = messages;
        this.settings = settings;
    }

    MimeMessage compose(Notification notification, RolloutSummary rollout, People.Member member) {
        List<WaitingTask> tasks =
                notification.tasks().stream().filter(task -> task.isFor(member)).toList();
        String phaseName = notification.phase() == null ? null : word("phase." + notification.phase());
        Object[] words = {rollout.areaName(), notification.phase(), phaseName, tasks.size()};
        String key = "mail." + notification.kind();
        String subject = word(key + ".subject", words);

        Context context = new Context(SWEDISH);
        context.setVariable("name", member.name());
        context.setVariable("subject", subject);
        context.setVariable("lead", word(key + ".lead", words));
        context.setVariable("tasks", tasks);
        context.setVariable("settings", settings);
        context.setVariable("rolloutUrl", settings.rolloutUrl(rollout.id()));

        MimeMessage message = mailer.createMimeMessage();
        try {
            MimeMessageHelper mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.mailFrom());
            mail.setTo(member.email());
            mail.setSubject(subject);
            mail.setText(
                    templates.process("mail/notification.txt", context),
                    templates.process("mail/notification", context));
            message.setHeader("Content-Language", "sv");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Notification", stableId(notification, member));
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        return message;
    }

    /** The same at every attempt, so that a receiving system can tell a repetition. */
    private static String stableId(Notification notification, People.Member member) {
        return UUID.nameUUIDFromBytes((notification.id() + "/" + member.id()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private String word(String key, Object... words) {
        return messages.getMessage(key, words, SWEDISH);
    }
}
