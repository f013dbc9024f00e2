package se.backabarnet.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.RefusedException;
import se.backabarnet.notification.NotificationKind;
import se.backabarnet.notification.NotificationService;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;
import se.backabarnet.rollout.RolloutService;

/** What the process of an agreement asks and tells. */
@Service
@Transactional
public class AgreementFlow {

    private final AgreementRecords records;
    private final AgreementTaskRepository tasks;
    private final AgreementWords words;
    private final DocumentMaker documents;
    private final AgreementItem item;
    private final PartyService parties;
    private final RolloutService rollouts;
    private final NotificationService notifications;
    private final AgreementEngine engine;
    private final Clock clock;

    AgreementFlow(
            AgreementRecords records,
            AgreementTaskRepository tasks,
            AgreementWords words,
            DocumentMaker documents,
            AgreementItem item,
            PartyService parties,
            RolloutService rollouts,
            NotificationService notifications,
            AgreementEngine engine,
            Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.words = words;
        this.documents = documents;
        this.item = item;
        this.parties = parties;
        this.rollouts = rollouts;
        this.notifications = notifications;
        this.engine = engine;
        this.clock = clock;
    }

    /** A task of the agreement has appeared. */
    public void appeared(String taskId, UUID rolloutId, AgreementStep step, UUID partyId, String groups) {
        Agreement agreement = records.find(rolloutId)
                .orElseThrow(() -> new RefusedException("Införandet har ingen överenskommelse under arbete."));
        tasks.save(new AgreementTask(taskId, agreement.id(), step, partyId, groups, clock.instant()));
    }

    /** The user id of whoever signs for a party today, or null. */
    @Transactional(readOnly = true)
    public String signatory(UUID rolloutId, UUID partyId) {
        return parties.find(rolloutId, partyId).map(PartyView::signatory).orElse(null);
    }

    /**
     * Whether what a task is about was accepted, once it is done.
     *
     * @throws RefusedException when it is not done: that happens on our page and nowhere else
     */
    @Transactional(readOnly = true)
    public boolean accepted(String taskId) {
        AgreementTask task = tasks.findById(taskId).orElseThrow();
        Agreement agreement = agreement(task);
        if (task.doneAt() == null) {
            throw new RefusedException(words.onlyOnThePage(task.step(), agreement.rolloutId()));
        }
        return agreement.state() != AgreementState.DRAFT;
    }

    /** What a task's form shows. */
    @Transactional(readOnly = true)
    public Map<String, Object> shown(String taskId) {
        Agreement agreement = agreement(tasks.findById(taskId).orElseThrow());
        Map<String, Object> shown = new LinkedHashMap<>(words.facts(agreement.rolloutId(), agreement.state()));
        shown.put(
                "documentHash",
                agreement.documentId() == null || agreement.state() == AgreementState.DRAFT
                        ? null
                        : records.current(agreement).sha256());
        return shown;
    }

    /** Who did a task that is gone. */
    @Transactional(readOnly = true)
    public Optional<FinishedAgreementTask> finished(String taskId) {
        return tasks.findById(taskId)
                .filter(task -> task.doneAt() != null)
                .map(task -> new FinishedAgreementTask(
                        List.of(task.groups().split(",")), task.doneBy(), task.doneOnBehalfOf(), task.doneAt()));
    }

    /** The ids of the parties that are to sign the document. */
    @Transactional(readOnly = true)
    public List<String> parties(UUID rolloutId) {
        return records.current(records.find(rolloutId).orElseThrow()).signers().stream()
                .map(Signer::key)
                .toList();
    }

    @Transactional(readOnly = true)
    public String partyName(UUID rolloutId, UUID partyId) {
        Agreement agreement = records.find(rolloutId).orElseThrow();
        return records.current(agreement).signers().stream()
                .filter(signer -> signer.partyId().equals(partyId))
                .map(Signer::name)
                .findFirst()
                .orElseThrow();
    }

    /** Sums up what the parties said: whether all have signed. If not, the draft is open again. */
    public boolean sumUp(UUID rolloutId) {
        Agreement agreement = records.locked(rolloutId);
        boolean allSigned = records.decisions(records.current(agreement)).stream()
                .map(AgreementDecision::view)
                .filter(decision -> !decision.signer().equals(Signer.CHECK))
                .allMatch(DecisionView::isSigned);
        if (!allSigned) {
            agreement.sendBack();
        }
        return allSigned;
    }

    /** Makes the final document and completes the point on the day of the last signature. */
    public void conclude(UUID rolloutId) {
        Agreement agreement = records.locked(rolloutId);
        AgreementDocument document = records.current(agreement);
        List<DecisionView> signatures = records.decisions(document).stream()
                .map(AgreementDecision::view)
                .filter(DecisionView::isSigned)
                .toList();
        LocalDate lastSigned = signatures.get(signatures.size() - 1).day();
        StoredFile file = documents.makeFinal(rollouts.get(rolloutId), document, signatures);
        agreement.conclude(file.id(), lastSigned);
        item.find(rolloutId)
                .filter(point -> !point.isCompleted() && point.taskId() != null)
                .ifPresent(point -> engine.completeItem(point.taskId(), lastSigned));
        notifications.happened(rolloutId, NotificationKind.AGREEMENT_SIGNED, null);
    }

    private Agreement agreement(AgreementTask task) {
        return records.agreement(task.agreementId());
    }
}
