package se.backabarnet.engine.decision;

import java.time.Duration;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells administrators of decisions that take long. An evaluation cannot be broken off safely; what is deployed is bounded so
 * that none should come near the limit.
 */
public final class TimedDmnEngine extends DefaultDmnEngine {

    private static final Logger LOG = LoggerFactory.getLogger(TimedDmnEngine.class);

    /** A hundred times what a shipped table takes. */
    private static final Duration LONG = Duration.ofSeconds(1);

    private final Duration limit;

    TimedDmnEngine(DefaultDmnEngineConfiguration configuration, Duration limit) {
        super(configuration);
        this.limit = limit;
    }

    /** A configuration whose engine is timed and reads FEEL once. */
    public static DefaultDmnEngineConfiguration configuration() {
        return configuration(LONG);
    }

    static DefaultDmnEngineConfiguration configuration(Duration limit) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration() {

            @Override
            public DmnEngine buildEngine() {
                init();
                return new TimedDmnEngine(this, limit);
            }
        };
        configuration.setFeelEngineFactory(FeelReadOnce.factory());
        return configuration;
    }

    @Override
    public DmnDecisionTableResult evaluateDecisionTable(DmnDecision decision, VariableContext variables) {
        long start = System.nanoTime();
        try {
            return super.evaluateDecisionTable(decision, variables);
        } finally {
            told(decision, start);
        }
    }

    @Override
    public DmnDecisionResult evaluateDecision(DmnDecision decision, VariableContext variables) {
        long start = System.nanoTime();
        try {
            return super.evaluateDecision(decision, variables);
        } finally {
            told(decision, start);
        }
    }

    private void told(DmnDecision decision, long start) {
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        if (taken.compareTo(limit) > 0) {
            LOG.warn(
                    "The decision {} ({}) took {} ms, more than {} ms. Whoever waits for it waits as long.",
                    decision.getKey(),
                    decision.getName(),
                    taken.toMillis(),
                    limit.toMillis());
        }
    }
}
