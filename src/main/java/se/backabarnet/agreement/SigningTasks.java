package se.backabarnet.agreement;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.account.AbsenceBegan;
import se.backabarnet.account.AbsenceService;
import se.backabarnet.notification.NotificationKind;
import se.backabarnet.notification.NotificationService;
import se.backabarnet.notification.WaitingTask;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;
import se.backabarnet.party.SignatoriesChanged;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;

/**
 * Keeps a party's signature with whoever can give it: its signatory of the day, and no deputy of hers. Without a word a
 * signature would wait until an absent signatory is back, so those who can appoint another are told, and the area's
 * signatories, the deputy among them.
 */
@Service
@Transactional
public class SigningTasks {

    private final AgreementRecords records;
    private final PartyService parties;
    private final RolloutService rollouts;
    private final AbsenceService absences;
    private final NotificationService notifications;
    private final AgreementEngine engine;

    SigningTasks(
            AgreementRecords records,
            PartyService parties,
            RolloutService rollouts,
            AbsenceService absences,
            NotificationService notifications,
            AgreementEngine engine) {
        this.records = records;
        this.parties = parties;
        this.rollouts = rollouts;
        this.absences = absences;
        this.notifications = notifications;
        this.engine = engine;
    }

    /** A party's signatory is asked for her signature. */
    public void asked(UUID rolloutId, String signatory) {
        RolloutSummary rollout = rollouts.get(rolloutId);
        if (absences.isAway(signatory, rollout.area())) {
            tellOfAbsence(rollout);
        }
    }

    /** What she had taken on went back to her groups; a signature does not, for nobody else there can give it. */
    @EventListener
    void left(AbsenceBegan absence) {
        rollouts.inAreas(List.of(absence.area()))
                .forEach(rollout -> forEachWaited(rollout, waited -> {
                    if (waited.signatory().equals(absence.userId())) {
                        engine.assign(waited.task().getId(), absence.userId());
                        tellOfAbsence(rollout);
                    }
                }));
    }

    /** Whoever signs for a party from now on is asked as the one before her was. */
    @EventListener
    void changed(SignatoriesChanged change) {
        RolloutSummary rollout = rollouts.get(change.rolloutId());
        forEachWaited(rollout, waited -> engine.assign(waited.task().getId(), waited.signatory())
                .ifPresent(label -> {
                    notifications.taskAppeared(
                            rollout.id(),
                            rollout.phase(),
                            NotificationKind.AGREEMENT_ASKED,
                            new WaitingTask(
                                    waited.task().getId(),
                                    label,
                                    List.of(waited.task().groups().split(",")),
                                    null,
                                    waited.signatory()));
                    asked(rollout.id(), waited.signatory());
                }));
    }

    private void forEachWaited(RolloutSummary rollout, Consumer<Waited> action) {
        records.find(rollout.id())
                .filter(agreement -> agreement.state() == AgreementState.SIGNING)
                .ifPresent(agreement -> parties.parties(rollout.id()).stream()
                        .filter(party -> party.signatory() != null)
                        .forEach(party -> records.openTask(agreement, AgreementStep.SIGN, party.id())
                                .ifPresent(task -> action.accept(new Waited(task, party)))));
    }

    private void tellOfAbsence(RolloutSummary rollout) {
        notifications.happenedAtLeastOnce(rollout.id(), NotificationKind.SIGNATORY_ABSENT, rollout.phase());
    }

    /** A signature that is waited for. */
    private record Waited(AgreementTask task, PartyView party) {

        String signatory() {
            return party.signatory();
        }
    }
}
