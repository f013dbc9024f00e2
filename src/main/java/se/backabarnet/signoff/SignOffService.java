package se.backabarnet.signoff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Reason;
import se.backabarnet.RefusedException;
import se.backabarnet.account.AbsenceService;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ChecklistService;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;

/** Records sign-offs and gate decisions, and closes phases. */
@Service
@Transactional
public class SignOffService {

    private final SignOffRepository signOffs;
    private final Checklist checklist;
    private final ChecklistService changes;
    private final RolloutService rollouts;
    private final SignOffPolicy policy;
    private final AbsenceService absences;
    private final Clock clock;

    SignOffService(
            SignOffRepository signOffs,
            Checklist checklist,
            ChecklistService changes,
            RolloutService rollouts,
            SignOffPolicy policy,
            AbsenceService absences,
            Clock clock) {
        this.signOffs = signOffs;
        this.checklist = checklist;
        this.changes = changes;
        this.rollouts = rollouts;
        this.policy = policy;
        this.absences = absences;
        this.clock = clock;
    }

    /** A task that asks for a decision has appeared. */
    public void asked(String taskId, UUID rolloutId, int phase, DecisionKind kind, String group) {
        rollouts.requireOpen(rolloutId, phase);
        signOffs.save(new SignOff(taskId, rolloutId, phase, kind, group, clock.instant()));
    }

    /**
     * Records a decision; returned points go back to those who do them, with the comment as the reason.
     *
     * @throws RefusedException when it does not hold; nothing is changed then
     */
    public void decide(String taskId, Decision decision, String who) {
        SignOff signOff = signOffs.findById(taskId)
                .orElseThrow(() -> new IllegalStateException("no decision belongs to task " + taskId));
        SignOffView asked = signOff.view();
        String onBehalfOf =
                absences.onBehalfOf(who, List.of(asked.askedGroup())).orElse(null);
        if (decision.outcome() == Decision.Outcome.APPROVED) {
            checkApproval(asked, decision);
        } else {
            checkReturn(decision);
            Map<String, String> reasons = new LinkedHashMap<>();
            decision.returnedItems().forEach(item -> reasons.put(item, decision.comment()));
            changes.sendBack(asked.rolloutId(), asked.phase(), reasons, who, onBehalfOf);
        }
        signOff.decide(decision, who, onBehalfOf, clock.instant());
    }

    private void checkApproval(SignOffView asked, Decision decision) {
        if (!decision.returnedItems().isEmpty()) {
            throw new RefusedException("Punkter att skicka tillbaka (returnedItems) kan bara anges när fasen skickas"
                    + " tillbaka. Ta bort dem, eller välj att skicka tillbaka.");
        }
        List<ItemView> items = checklist.items(asked.rolloutId(), asked.phase());
        List<String> open = items.stream()
                .filter(item -> !item.isCompleted())
                .map(ItemView::label)
                .toList();
        if (!open.isEmpty()) {
            throw new RefusedException("Fasen kan inte avslutas: " + String.join(", ", open)
                    + " är inte klar. Den måste göras klar först.");
        }
        if (asked.kind() == DecisionKind.SIGN_OFF) {
            checkDate(asked, decision.date(), items);
        }
    }

    private void checkDate(SignOffView asked, LocalDate date, List<ItemView> items) {
        String field = "Datum för avslut (signOffDate)";
        LocalDate began = rollouts.beganOn(asked.rolloutId(), asked.phase());
        if (date == null) {
            throw new RefusedException(field + " saknas. Ange ett datum, till exempel 2026-03-01.");
        }
        if (date.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(field + " är " + date + ". Det får inte ligga i framtiden.");
        }
        if (date.isBefore(began)) {
            throw new RefusedException(field + " är " + date + ", men fas " + asked.phase() + " började " + began
                    + ". Ange dagen då fasen avslutades.");
        }
        items.stream()
                .filter(item -> item.date() != null && item.date().isAfter(date))
                .max(Comparator.comparing(ItemView::date))
                .ifPresent(last -> {
                    throw new RefusedException(field + " är " + date + ", men punkten ”" + last.label() + "” uppnåddes "
                            + last.date() + ". En fas kan inte avslutas innan dess sista punkt är klar.");
                });
    }

    private static void checkReturn(Decision decision) {
        if (decision.returnedItems().isEmpty()) {
            throw new RefusedException(
                    "Punkter att skicka tillbaka (returnedItems) saknas. Välj minst en punkt som ska göras om.");
        }
        Reason.checked(decision.comment(), "Skriv i kommentaren vad som behöver göras om");
    }

    /**
     * Closes a phase that is signed off and, where the policy asks for it, let through the gate.
     *
     * @throws RefusedException when it is not: the law, whoever asks
     */
    public void closePhase(UUID rolloutId, int phase) {
        RolloutSummary rollout = rollouts.get(rolloutId);
        SignOff signed = latest(rolloutId, phase, DecisionKind.SIGN_OFF)
                .filter(SignOff::isApproved)
                .orElseThrow(() -> new RefusedException("Fas " + phase + " är inte avslutad av den som ska göra det."));
        if (policy.of(rollout.edition(), phase).gateNeeded()
                && latest(rolloutId, phase, DecisionKind.GATE)
                        .filter(gate -> gate.isApproved() && gate.follows(signed))
                        .isEmpty()) {
            throw new RefusedException(
                    "Kontaktpersonen har inte beslutat att införandet får gå vidare från fas " + phase + ".");
        }
        rollouts.closePhase(rolloutId, phase, signed.decidedOn());
    }

    private Optional<SignOff> latest(UUID rolloutId, int phase, DecisionKind kind) {
        return signOffs.findLast(rolloutId, phase, kind);
    }

    @Transactional(readOnly = true)
    public Optional<SignOffView> byTask(String taskId) {
        return signOffs.findById(taskId).map(SignOff::view);
    }

    /** Every decision of the rollout, oldest first. */
    @Transactional(readOnly = true)
    public List<SignOffView> decisions(UUID rolloutId) {
        return signOffs.findByRolloutIdOrderByNumber(rolloutId).stream()
                .map(SignOff::view)
                .toList();
    }
}
