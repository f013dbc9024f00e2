package se.backabarnet.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.mail.LetterService;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;

/** Tells people what happened and what waits for them. */
@Service
public class NotificationService {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationService.class);

    private final NotificationRepository notifications;
    private final NotificationRequests requests;
    private final AppearedTasks appeared;
    private final SentLog sent;
    private final RolloutService rollouts;
    private final People people;
    private final MailComposer composer;
    private final JavaMailSender mailer;
    private final LetterService letters;

    NotificationService(
            NotificationRepository notifications,
            NotificationRequests requests,
            AppearedTasks appeared,
            SentLog sent,
            RolloutService rollouts,
            People people,
            MailComposer composer,
            JavaMailSender mailer,
            LetterService letters) {
        this.notifications = notifications;
        this.requests = requests;
        this.appeared = appeared;
        this.sent = sent;
        this.rollouts = rollouts;
        this.people = people;
        this.composer = composer;
        this.mailer = mailer;
        this.letters = letters;
    }

    /** A task has appeared; its people are told when the transaction commits, in one mail for all of its kind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void taskAppeared(UUID rolloutId, int phase, NotificationKind kind, WaitingTask task) {
        appeared.add(rolloutId, phase, kind, task);
    }

    /** The same for a task that belongs to no rollout. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void taskAppeared(NotificationKind kind, WaitingTask task) {
        appeared.add(null, null, kind, task);
    }

    /** Something happened that people are told of. */
    @Transactional
    public void happened(UUID rolloutId, NotificationKind kind, Integer phase) {
        requests.request(rolloutId, kind, phase, List.of());
    }

    /** Something happened, however often in this transaction, that people are told of once when it commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happenedAtLeastOnce(UUID rolloutId, NotificationKind kind, Integer phase) {
        appeared.addEvent(rolloutId, phase, kind);
    }

    /**
     * Sends a stored notification to those who have not got it yet, or the letter that has this id.
     *
     * @throws UndeliveredException when any of them could not be reached; the others are not written to again
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void send(UUID notificationId) {
        notifications.findById(notificationId).ifPresentOrElse(this::sendToAll, () -> letters.send(notificationId));
    }

    private void sendToAll(Notification notification) {
        UUID notificationId = notification.id();
        RolloutSummary rollout = notification.rolloutId() == null ? null : rollouts.get(notification.rolloutId());
        Set<String> reached = sent.receivers(notificationId);
        List<String> failed = new ArrayList<>();
        for (People.Member member : people.membersOf(groups(notification, rollout))) {
            if (!reached.contains(member.id()) && isFor(notification, member)) {
                try {
                    mailer.send(composer.compose(notification, rollout, member));
                    sent.add(notificationId, member.id());
                } catch (MailException e) {
                    LOG.warn("Notification {} could not be sent to {}: {}", notificationId, member.id(), e.toString());
                    failed.add(member.id());
                }
            }
        }
        if (!failed.isEmpty()) {
            throw new UndeliveredException(notificationId, failed);
        }
    }

    private static boolean isFor(Notification notification, People.Member member) {
        return notification.tasks().isEmpty() || notification.tasks().stream().anyMatch(task -> task.isFor(member));
    }

    private static Collection<String> groups(Notification notification, RolloutSummary rollout) {
        if (notification.tasks().isEmpty()) {
            return notification.kind().groupsIn(rollout.area());
        }
        return notification.tasks().stream()
                .flatMap(task -> task.groups().stream())
                .distinct()
                .toList();
    }
}
