package se.backabarnet.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.util.TestSocketUtils;
import se.backabarnet.TestDatabase;

/**
 * Starts the application as a developer does, demo people and their outbox included, for one test alone. Links lead to its
 * public address, which therefore has to be known before the start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {TestDatabase.class, OwnApplication.Port.class})
@DirtiesContext
@interface OwnApplication {

    int PORT = TestSocketUtils.findAvailableTcpPort();
    String ROOT = "http://localhost:" + PORT;

    /** Says the port beforehand. */
    final class Port implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("server.port=" + PORT).applyTo(context);
        }
    }
}
