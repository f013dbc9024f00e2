package se.backabarnet.agreement;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.backabarnet.party.SignatoriesChanged;

/**
 * Lets a signatory who was appointed for a later day be asked on that day: after every midnight, when the memberships
 * have changed, and at the start for the days that the application was down.
 */
@Component
class SigningSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SigningSchedule.class);

    private final AgreementRepository agreements;
    private final SigningTasks signing;

    SigningSchedule(AgreementRepository agreements, SigningTasks signing) {
        this.agreements = agreements;
        this.signing = signing;
    }

    /** One rollout's trouble keeps no other signature waiting: it is tried again the next time. */
    @Scheduled(cron = "10 0 0 * * *", zone = "Europe/Stockholm")
    @EventListener(ApplicationReadyEvent.class)
    void newDay() {
        agreements.findRolloutsInSigning().forEach(this::attempt);
    }

    private void attempt(UUID rolloutId) {
        try {
            signing.changed(new SignatoriesChanged(rolloutId));
        } catch (RuntimeException e) {
            LOG.error("The signatures of rollout {} could not be given to the signatories of the day", rolloutId, e);
        }
    }
}
