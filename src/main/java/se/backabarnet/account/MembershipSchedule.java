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
    private final TransactionOperations transaction;

    MembershipSchedule(Grants grants, MembershipSync sync, TransactionOperations transaction) {
        this.grants = grants;
        this.sync = sync;
        this.transaction = transaction;
    }

    /** One person's trouble keeps nobody else from her role: she is tried again the next time. */
    @Scheduled(cron = "5 0 0 * * *", zone = "Europe/Stockholm")
    @EventListener(ApplicationReadyEvent.class)
    void newDay() {
        for (String userId : grants.toSync()) {
            try {
                transaction.executeWithoutResult(status -> sync.of(userId));
            } catch (RuntimeException e) {
                LOG.error("The memberships of {} could not be brought up to date", userId, e);
            }
        }
    }
}
