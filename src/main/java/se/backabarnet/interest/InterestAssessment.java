package se.backabarnet.interest;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the decision table once said of a registration: its inputs, the rules that fired, and the table's version. */
@Entity
@Immutable
class InterestAssessment {

    /** When no rule fires, nothing speaks for it and nothing against it. */
    private static final String UNDECIDED = "TALK";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID interestId;
    private Instant at;
    private String decisionDefinitionId;
    private int decisionVersion;
    private String recommendation;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> facts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AssessmentTable.FiredRule> firedRules;

    protected InterestAssessment() {}

    /** The first rule that fired decides: the table lists the gravest first. */
    InterestAssessment(UUID interestId, Instant at, Map<String, Object> facts, AssessmentTable.Verdict verdict) {
        this.interestId = interestId;
        this.at = at;
        this.decisionDefinitionId = verdict.definitionId();
        this.decisionVersion = verdict.version();
        this.recommendation = verdict.firedRules().stream()
                .findFirst()
                .map(AssessmentTable.FiredRule::recommendation)
                .orElse(UNDECIDED);
        this.facts = facts;
        this.firedRules = verdict.firedRules();
    }

    /** @param recommendation ACCEPT, TALK or COMPLETION */
    record View(String recommendation, int decisionVersion, Instant at, List<AssessmentTable.FiredRule> firedRules) {}

    View view() {
        return new View(recommendation, decisionVersion, at, firedRules);
    }
}
