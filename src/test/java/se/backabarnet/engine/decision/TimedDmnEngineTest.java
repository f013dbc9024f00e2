package se.backabarnet.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TimedDmnEngineTest {

    @Test
    void aDecisionThatTakesLongerThanTheLimitIsToldOf() throws IOException {
        assertThat(warnings(Duration.ZERO))
                .singleElement()
                .asString()
                .matches("The decision SignOffPolicy \\(.+\\) took \\d+ ms, more than 0 ms.*");
        assertThat(warnings(Duration.ofHours(1))).isEmpty();
    }

    private static List<String> warnings(Duration limit) throws IOException {
        DmnEngine engine = TimedDmnEngine.configuration(limit).buildEngine();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(TimedDmnEngine.class);
        logger.addAppender(log);
        try (InputStream table = Files.newInputStream(Path.of("dmn/sign-off-policy.dmn"))) {
            DmnDecision policy = engine.parseDecision("SignOffPolicy", table);
            assertThat(engine.evaluateDecisionTable(policy, Map.of("edition", "hsv", "phase", 1L))
                            .getResultList())
                    .containsExactly(Map.of("signerRole", "signatories", "gateNeeded", true));
        } finally {
            logger.detachAppender(log);
        }
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
