package se.backabarnet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.backabarnet.account.Deputies;
import se.backabarnet.agreement.Agreements;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.interest.Reviews;
import se.backabarnet.stop.TableStops;

/**
 * A test of the whole application, on a free port, in the one context that all such tests share: the development
 * profile with its demo rollouts on a real PostgreSQL, mail sent to a real mail server ({@link TestMail}). Jobs run only
 * when a test runs them. A test works in an area of its own ({@link Rollouts} starts one) and counts on nothing that
 * another test did.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "backabarnet.export.look-after=P1D",
            "backabarnet.stops.look-after=P1D",
            // as in production: every query is looked at
            "spring.data.jpa.repositories.bootstrap-mode=deferred"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    TestMail.class,
    TestClock.class,
    TestLetters.class,
    SqlCounter.class,
    Rollouts.class,
    Agreements.class,
    Reviews.class,
    Deputies.class,
    TableStops.class
})
public @interface ApplicationTest {}
