package se.backabarnet.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets grants begin and end with the day: after every midnight, and at the start for the days that the application was
 * down. Nodes that do it at the same time wait for each other and find nothing left to do.
 */
@Component
class MembershipSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(MembershipSchedule.class);

    private final Grants grants;
    private final MembershipSync sync;
    private final Absences absences;
    private final AbsenceService absenceService;
    private final TransactionOperations transaction;

    MembershipSchedule(
            Grants grants,
            MembershipSync sync,
            Absences absences,
            AbsenceService absenceService,
            TransactionOperations transaction) {
        this.grants = grants;
        this.sync = sync;
        this.absences = absences;
        this.absenceService = absenceService;
        this.transaction = transaction;
    }

    /** One person's trouble keeps nobody else from her role: she is tried again the next time. */
    @Scheduled(cron = "5 0 0 * * *", zone = "Europe/Stockholm")
    @EventListener(ApplicationReadyEvent.class)
    void newDay() {
        grants.toSync().forEach(userId -> attempt(userId, () -> sync.of(userId)));
        absences.toBegin().forEach(absence -> attempt(absence.userId(), () -> absenceService.begin(absence)));
    }

    private void attempt(String userId, Runnable action) {
        try {
            transaction.executeWithoutResult(status -> action.run());
        } catch (RuntimeException e) {
            LOG.error("The memberships of {} could not be brought up to date", userId, e);
        }
    }
}
