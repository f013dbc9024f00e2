package se.backabarnet.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import se.backabarnet.engine.decision.TimedDmnEngine;

/** Evaluates decision tables with the decision engine that rollouts are judged by, and nothing around it. */
final class Decisions {

    private static final DmnEngine ENGINE = TimedDmnEngine.configuration().buildEngine();
    private static final Map<String, DmnDecision> PARSED = new ConcurrentHashMap<>();

    private Decisions() {}

    /** The outputs of every rule that fires, from top to bottom. */
    static List<Map<String, Object>> evaluate(DecisionFile file, Map<String, Object> inputs) {
        return ENGINE.evaluateDecisionTable(PARSED.computeIfAbsent(file.id(), id -> parse(file)), inputs)
                .getResultList();
    }

    static DecisionFile named(String id) {
        return Models.decisions().stream()
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static DmnDecision parse(DecisionFile file) {
        try (InputStream stream = Files.newInputStream(file.path())) {
            return ENGINE.parseDecision(file.id(), stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
