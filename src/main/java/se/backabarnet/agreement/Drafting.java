package se.backabarnet.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.RefusedException;
import se.backabarnet.evidence.CheckedFile;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;
import se.backabarnet.rollout.RolloutSummary;

/** Writes an agreement: begins it, saves the draft and the parties' plans, and hands it in. */
@Service
@Transactional
class Drafting {

    private final AgreementRecords records;
    private final AgreementRepository agreements;
    private final AgreementPlanRepository plans;
    private final AgreementFiles files;
    private final AgreementItem item;
    private final Wordings wordings;
    private final DocumentMaker documents;
    private final PartyService parties;
    private final AgreementEngine engine;
    private final Deciders deciders;
    private final Clock clock;

    Drafting(
            AgreementRecords records,
            AgreementRepository agreements,
            AgreementPlanRepository plans,
            AgreementFiles files,
            AgreementItem item,
            Wordings wordings,
            DocumentMaker documents,
            PartyService parties,
            AgreementEngine engine,
            Deciders deciders,
            Clock clock) {
        this.records = records;
        this.agreements = agreements;
        this.plans = plans;
        this.files = files;
        this.item = item;
        this.wordings = wordings;
        this.documents = documents;
        this.parties = parties;
        this.engine = engine;
        this.deciders = deciders;
        this.clock = clock;
    }

    /** @throws RefusedException when there is one already, or the checklist does not wait for one */
    public void begin(RolloutSummary rollout, String who) {
        boolean waitedFor = item.find(rollout.id())
                .filter(point -> !point.isCompleted())
                .filter(point -> rollout.isOpen(point.phase()))
                .isPresent();
        if (!waitedFor) {
            throw new RefusedException("Checklistan väntar inte på någon överenskommelse. Punkten är redan klar, eller"
                    + " så är dess fas inte öppen.");
        }
        UUID wording = wordings.current(rollout.edition()).id();
        try {
            agreements.saveAndFlush(new Agreement(rollout.id(), wording, who, clock.instant()));
        } catch (DataIntegrityViolationException e) {
            throw new RefusedException("Överenskommelsen är redan påbörjad. Ladda om sidan.");
        }
        engine.start(rollout);
    }

    public void save(UUID rolloutId, Draft draft) {
        records.locked(rolloutId).write(draft);
    }

    /**
     * Lets the draft follow the wording that new agreements follow. It does so only when somebody asks for it: what is
     * being written does not change by itself.
     *
     * @param number of the wording that she was shown
     * @throws RefusedException when that is not the newest any more
     */
    public void followNewest(RolloutSummary rollout, int number) {
        Agreement agreement = records.locked(rollout.id());
        WordingView newest = wordings.current(rollout.edition());
        if (newest.number() != number) {
            throw new RefusedException("Det har kommit en ännu nyare mall. Ladda om sidan och se vad som gäller nu.");
        }
        agreement.follow(newest.id());
    }

    /** Keeps a party's plan; an earlier one of the same party counts no more. */
    public void addPlan(UUID rolloutId, UUID partyId, CheckedFile file, String who) {
        Agreement agreement = records.locked(rolloutId);
        agreement.require(AgreementState.DRAFT);
        if (parties.find(rolloutId, partyId).isEmpty()) {
            throw new RefusedException("Parten finns inte längre. Ladda om sidan.");
        }
        StoredFile stored = files.store(file.name(), file.mediaType(), content(file), who);
        plans.saveAndFlush(new AgreementPlan(agreement.id(), partyId, stored.id(), stored.storedAt()));
    }

    /**
     * Makes a document of the draft and hands it over to be checked.
     *
     * @throws RefusedException when something is missing, saying what and where to mend it
     */
    public void handIn(RolloutSummary rollout, Draft draft, String who) {
        Agreement agreement = records.locked(rollout.id());
        agreement.write(draft);
        List<String> gaps = gaps(rollout, agreement);
        if (!gaps.isEmpty()) {
            throw new RefusedException(String.join(" ", gaps));
        }
        AgreementTask task = records.openTask(agreement, AgreementStep.DRAFT, null)
                .orElseThrow(() -> new RefusedException("Utkastet väntar inte på att lämnas in. Ladda om sidan."));
        Decider decider = deciders.of(who, task);
        agreement.handIn(documents.make(rollout, agreement, decider).id());
        task.done(decider);
        engine.complete(task.getId());
    }

    /** Gives up an agreement that nobody has been asked to sign; another can be begun. */
    public void cancel(UUID rolloutId) {
        Agreement agreement = records.locked(rolloutId);
        agreement.cancel();
        engine.cancel(rolloutId);
    }

    private List<String> gaps(RolloutSummary rollout, Agreement agreement) {
        List<PartyView> known = parties.parties(rollout.id());
        return DraftGaps.of(
                agreement.draft(),
                known,
                documents.asksForPlans(rollout, agreement) ? files.plans(agreement.id()) : null);
    }

    private static byte[] content(CheckedFile file) {
        try (InputStream content = file.open()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
