package se.backabarnet.agreement;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Groups;
import se.backabarnet.Reason;
import se.backabarnet.RefusedException;
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
    private final Deciders deciders;

    Checking(AgreementRecords records, PartyService parties, AgreementEngine engine, Deciders deciders) {
        this.records = records;
        this.parties = parties;
        this.engine = engine;
        this.deciders = deciders;
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
        decided(agreement, by, who -> AgreementDecision.check(document, true, role(rollout, by), null, who));
    }

    /** @throws RefusedException when the reason says too little, or another version is the one to be checked */
    public void sendBack(RolloutSummary rollout, String sha256, String reason, Person by) {
        Agreement agreement = records.locked(rollout.id());
        AgreementDocument document = inCheck(agreement, sha256);
        String why = Reason.checked("returnReason", reason, "Skriv vad som behöver ändras");
        agreement.sendBack();
        decided(agreement, by, who -> AgreementDecision.check(document, false, role(rollout, by), why, who));
    }

    private AgreementDocument inCheck(Agreement agreement, String sha256) {
        agreement.require(AgreementState.CHECK);
        return records.current(agreement, sha256);
    }

    private void decided(Agreement agreement, Person by, Function<Decider, AgreementDecision> decision) {
        AgreementTask task =
                records.openTask(agreement, AgreementStep.CHECK, null).orElseThrow();
        Decider decider = deciders.of(by.id(), task);
        records.add(decision.apply(decider));
        task.done(decider);
        engine.complete(task.getId());
    }

    private static String role(RolloutSummary rollout, Person by) {
        return by.isIn(Groups.local(rollout.area(), Groups.CONTACT_PERSON))
                ? Groups.CONTACT_PERSON
                : Groups.NATIONAL_PROCESS_TEAM;
    }
}
