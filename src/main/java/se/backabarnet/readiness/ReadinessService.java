package se.backabarnet.readiness;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Reason;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ChecklistService;

/** Judges phases and keeps every judgement. */
@Service
@Transactional
public class ReadinessService {

    private final AssessmentRepository assessments;
    private final Checklist checklist;
    private final ChecklistService changes;
    private final ReadinessTable tables;
    private final List<ReadinessFacts> sources;
    private final Clock clock;

    ReadinessService(
            AssessmentRepository assessments,
            Checklist checklist,
            ChecklistService changes,
            ReadinessTable tables,
            List<ReadinessFacts> sources,
            Clock clock) {
        this.assessments = assessments;
        this.checklist = checklist;
        this.changes = changes;
        this.tables = tables;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Judges a phase by its table. The points that block it are sent back with the words of the first row that fired
     * for them.
     *
     * @return whether the phase may be signed off
     */
    public boolean judge(UUID rolloutId, int phase, String table) {
        List<ReadinessTable.ItemFact> facts = checklist.items(rolloutId, phase).stream()
                .map(item ->
                        new ReadinessTable.ItemFact(item.itemId(), item.status().name()))
                .toList();
        Map<String, Object> inputs = inputs(rolloutId, phase);
        ReadinessTable.Verdict verdict = tables.judge(table, facts, inputs);
        assessments.save(new Assessment(rolloutId, phase, clock.instant(), table, facts, inputs, verdict));
        Map<String, String> blocking = new LinkedHashMap<>();
        verdict.firedRules().forEach(rule -> blocking.putIfAbsent(rule.itemId(), Reason.fitting(rule.reason())));
        if (!blocking.isEmpty()) {
            changes.sendBack(rolloutId, phase, blocking, null, null);
        }
        return blocking.isEmpty();
    }

    private Map<String, Object> inputs(UUID rolloutId, int phase) {
        Map<String, Object> inputs = new TreeMap<>();
        sources.forEach(source -> inputs.putAll(source.of(rolloutId, phase)));
        return inputs;
    }

    /** What was said of the phase last. */
    @Transactional(readOnly = true)
    public Optional<AssessmentView> latest(UUID rolloutId, int phase) {
        return assessments
                .findFirstByRolloutIdAndPhaseOrderByIdDesc(rolloutId, phase)
                .map(Assessment::view);
    }

    /** Every assessment of the rollout, oldest first. */
    @Transactional(readOnly = true)
    public List<AssessmentView> assessments(UUID rolloutId) {
        return assessments.findByRolloutIdOrderByAtAscIdAsc(rolloutId).stream()
                .map(Assessment::view)
                .toList();
    }
}
