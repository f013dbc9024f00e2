package se.backabarnet.notification;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.backabarnet.mail.MailFactory;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.settings.ApplicationSettings;

/** Writes the mail of a notification to one person, about her own tasks only. */
@Component
class MailComposer {

    private final MailFactory mails;
    private final ApplicationSettings settings;

    MailComposer(MailFactory mails, ApplicationSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    /** @param rollout what it is about; null for what has no rollout yet */
    MimeMessage compose(Notification notification, RolloutSummary rollout, People.Member member) {
        List<WaitingTask> tasks =
                notification.tasks().stream().filter(task -> task.isFor(member)).toList();
        Integer phase = notification.phase();
        Object[] words = {
            rollout == null ? null : rollout.areaName(),
            phase,
            phase == null ? null : mails.word("phase." + phase),
            tasks.size()
        };
        String key = "mail." + notification.kind();
        Map<String, Object> content = new HashMap<>(Map.of(
                "name", member.name(), "lead", mails.word(key + ".lead", words), "tasks", tasks, "settings", settings));
        content.put("rolloutUrl", rollout == null ? null : settings.rolloutUrl(rollout.id()));
        return mails.make(
                stableId(notification, member),
                member.email(),
                mails.word(key + ".subject", words),
                "notification",
                content);
    }

    private static UUID stableId(Notification notification, People.Member member) {
        return UUID.nameUUIDFromBytes((notification.id() + "/" + member.id()).getBytes(StandardCharsets.UTF_8));
    }
}
