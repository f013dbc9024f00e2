package se.backabarnet.readiness;

import java.time.Instant;
import java.util.List;

/** A stored assessment: why a phase was, or was not, ready at that time. */
public record AssessmentView(
        int phase,
        Instant at,
        String decisionKey,
        int decisionVersion,
        boolean ready,
        List<ReadinessTable.ItemFact> facts,
        List<ReadinessTable.FiredRule> firedRules) {}
