package se.backabarnet.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.backabarnet.engine.decision.FiredRules;
import se.backabarnet.engine.decision.TimedDmnEngine;

/** The decision engine that runs the tables, with nothing of the process engine around it. */
final class TableEngine {

    private static final Logger LOG = LoggerFactory.getLogger(TableEngine.class);
    private static final FiredRules FIRED = new FiredRules();
    private static final DmnEngine ENGINE = engine();

    private TableEngine() {}

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = TimedDmnEngine.configuration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(FIRED);
        return configuration.buildEngine();
    }

    /** The decisions of a file by their keys; none, and a finding, when the engine cannot read it. */
    static Map<String, DmnDecision> parse(ModelFile file, Findings findings) {
        Map<String, DmnDecision> decisions = new HashMap<>();
        try {
            List<DmnDecision> parsed = ENGINE.parseDecisions(new ByteArrayInputStream(file.content()));
            parsed.forEach(decision -> decisions.put(decision.getKey(), decision));
        } catch (DmnEngineException e) {
            LOG.info("The decisions in {} cannot be read", file.name(), e);
            findings.add(
                    "Camunda kan inte läsa beslutet",
                    "Öppna filen i Camunda Modeler, rätta det och spara den därifrån.");
        }
        return decisions;
    }

    /** @throws RuntimeException of the engine or of FEEL when it cannot be evaluated */
    static DmnDecisionTableEvaluationEvent evaluate(DmnDecision table, Map<String, Object> facts) {
        return FIRED.during(() -> ENGINE.evaluateDecisionTable(table, facts));
    }
}
