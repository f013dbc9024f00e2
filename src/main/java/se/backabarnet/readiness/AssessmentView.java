package se.backabarnet.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A stored assessment: why a phase was, or was not, ready at that time. */
public record AssessmentView(
        int phase,
        Instant at,
        String decisionKey,
        int decisionVersion,
        boolean ready,
        List<ReadinessTable.ItemFact> facts,
        Map<String, Object> inputs,
        List<ReadinessTable.FiredRule> firedRules) {}
