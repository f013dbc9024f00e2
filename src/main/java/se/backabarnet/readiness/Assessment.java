package se.backabarnet.readiness;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a readiness table once said of a phase: its inputs, the rules that fired, and the table's version. */
@Entity
@Immutable
class Assessment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_seq")
    @SequenceGenerator(name = "assessment_seq", sequenceName = "assessment_seq", allocationSize = 10)
    private Long id;

    private UUID rolloutId;
    private int phase;
    private Instant at;
    private String decisionKey;
    private int decisionVersion;
    private String decisionDefinitionId;
    private boolean ready;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReadinessTable.ItemFact> facts;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> inputs;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReadinessTable.FiredRule> firedRules;

    protected Assessment() {}

    Assessment(
            UUID rolloutId,
            int phase,
            Instant at,
            String decisionKey,
            List<ReadinessTable.ItemFact> facts,
            Map<String, Object> inputs,
            ReadinessTable.Verdict verdict) {
        this.rolloutId = rolloutId;
        this.phase = phase;
        this.at = at;
        this.decisionKey = decisionKey;
        this.decisionVersion = verdict.version();
        this.decisionDefinitionId = verdict.definitionId();
        this.ready = verdict.firedRules().isEmpty();
        this.facts = facts;
        this.inputs = inputs;
        this.firedRules = verdict.firedRules();
    }

    AssessmentView view() {
        return new AssessmentView(phase, at, decisionKey, decisionVersion, ready, facts, inputs, firedRules);
    }
}
