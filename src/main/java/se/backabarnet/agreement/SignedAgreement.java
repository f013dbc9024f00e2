package se.backabarnet.agreement;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.backabarnet.checklist.Completion;
import se.backabarnet.checklist.ItemRequirement;
import se.backabarnet.rollout.RolloutService;

/**
 * That the agreement is signed: here, or before the rollout was registered here, whenever that was planned to begin. The
 * process completes the point by itself; by hand it is completed only in the second case, and not while an agreement is being
 * worked on.
 */
@Component("signed-agreement")
class SignedAgreement implements ItemRequirement {

    private final AgreementRecords records;
    private final AgreementWords words;
    private final RolloutService rollouts;

    SignedAgreement(AgreementRecords records, AgreementWords words, RolloutService rollouts) {
        this.records = records;
        this.words = words;
        this.rollouts = rollouts;
    }

    @Override
    public Optional<String> missing(UUID rolloutId, Completion completion) {
        AgreementState state = records.find(rolloutId).map(Agreement::state).orElse(null);
        boolean earlier = completion.beforeStart()
                && completion.date() != null
                && completion.date().isBefore(rollouts.registeredOn(rolloutId));
        if (state == AgreementState.SIGNED || state == null && earlier) {
            return Optional.empty();
        }
        return Optional.of(
                state == null
                        ? "Överenskommelsen är inte undertecknad. Den skrivs och undertecknas på "
                                + words.page(rolloutId)
                                + ", och då blir punkten klar av sig själv. Undertecknades den innan införandet började:"
                                + " ange det, och dagen."
                        : "Överenskommelsen är under arbete på " + words.page(rolloutId)
                                + " och punkten blir klar av sig själv när alla har skrivit under.");
    }
}
