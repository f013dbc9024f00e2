package se.backabarnet.agreement;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Groups;
import se.backabarnet.RefusedException;
import se.backabarnet.agreement.AgreementDecision.Decider;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** Checks a document that was handed in, before anybody is asked to sign it. */
@Service
@Transactional
class Checking {

    private final AgreementRecords records;
    private final PartyService parties;
    private final AgreementEngine engine;
    private final Clock clock;

    Checking(AgreementRecords records, PartyService parties, AgreementEngine engine, Clock clock) {
        this.records = records;
        this.parties = parties;
        this.engine = engine;
        this.clock = clock;
    }

    /** @throws RefusedException when it cannot be signed, or another version is the one to be checked */
    public void approve(RolloutSummary rollout, String sha256, Person by) {
        Agreement agreement = records.locked(rollout.id());
        AgreementDocument document = inCheck(agreement, sha256);
        List<PartyView> known = parties.parties(rollout.id());
        if (!DraftGaps.sameParties(document, known)) {
            throw new RefusedException("Parterna har ändrats sedan utkastet lämnades in, så dokumentet stämmer inte"
                    + " längre. Skicka tillbaka det, så att det görs om.");
        }
        List<String> gaps = DraftGaps.ofParties(known);
        if (!gaps.isEmpty()) {
            throw new RefusedException(String.join(" ", gaps));
        }
        agreement.letSign();
        decided(agreement, AgreementDecision.check(document, true, role(rollout, by), null, decider(by)), by);
    }

    /** @throws RefusedException when the reason says too little, or another version is the one to be checked */
    public void sendBack(RolloutSummary rollout, String sha256, String reason, Person by) {
        Agreement agreement = records.locked(rollout.id());
        AgreementDocument document = inCheck(agreement, sha256);
        String why = Reasons.checked(reason);
        agreement.sendBack();
        decided(agreement, AgreementDecision.check(document, false, role(rollout, by), why, decider(by)), by);
    }

    private AgreementDocument inCheck(Agreement agreement, String sha256) {
        agreement.require(AgreementState.CHECK);
        return records.current(agreement, sha256);
    }

    private void decided(Agreement agreement, AgreementDecision decision, Person by) {
        AgreementTask task =
                records.openTask(agreement, AgreementStep.CHECK, (UUID) null).orElseThrow();
        records.add(decision);
        task.done(by.id(), clock.instant());
        engine.complete(task.getId());
    }

    private static String role(RolloutSummary rollout, Person by) {
        return by.isIn(Groups.local(rollout.area(), Groups.CONTACT_PERSON))
                ? Groups.CONTACT_PERSON
                : Groups.NATIONAL_PROCESS_TEAM;
    }

    private Decider decider(Person by) {
        return new Decider(by.id(), by.displayName(), clock.instant());
    }
}
