package se.backabarnet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.backabarnet.ApplicationTest;
import se.backabarnet.notification.UndeliveredException;

/** Mail that does not go out: it is tried again, nobody gets it twice, and the rollout waits for none of it. */
@ApplicationTest
class MailRetryTest {

    private static final int NOBODY_LISTENS = 1;
    /** As many as the model names intervals. */
    private static final int REPETITIONS = 5;

    @Autowired
    private Rollouts start;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private JavaMailSender sender;

    private RolloutDriver rollout;

    @BeforeEach
    void startInPhaseThree() {
        rollout = start.inPhase("hsv", 3);
    }

    @AfterEach
    void serverIsUp() {
        ((JavaMailSenderImpl) sender).setPort(mailServer.getSmtp().getPort());
    }

    private void serverIsDown() {
        ((JavaMailSenderImpl) sender).setPort(NOBODY_LISTENS);
    }

    @Test
    void isRetriedUntilAnAdministratorMustLookAtIt() {
        serverIsDown();
        Job job = mailJob();
        int attempts = 0;
        for (int left = REPETITIONS; left >= 0; left--) {
            assertUndelivered(job);
            attempts++;
            assertThat(mailJob().getId()).isEqualTo(job.getId());
            assertThat(mailJob().getRetries()).isEqualTo(left);
            assertThat(incidents()).isEqualTo(left == 0 ? 1 : 0);
        }
        assertThat(attempts).isEqualTo(1 + REPETITIONS);
        assertThat(mailJob().getExceptionMessage())
                .contains("nådde inte")
                .contains(rollout.person("rollout-team"))
                .doesNotContain("@");

        rollout.completeAllItems();
        assertThat(rollout.task("SignOff_P3")).as("the rollout has gone on").isNotNull();

        serverIsUp();
        management.setJobRetries(job.getId(), 1);
        assertThat(management.createJobQuery().jobId(job.getId()).executable().count())
                .as("jobs that the engine runs now, not after the next pause")
                .isOne();
        management.executeJob(job.getId());
        assertThat(incidents()).isZero();
        assertThat(mailsTo("rollout-team")).hasSize(1);
    }

    @Test
    void isRetriedForThoseWhoWereNotReached() {
        String unreachable = rollout.person("chair");
        changeAddress(unreachable, "ingen adress till " + unreachable);

        assertUndelivered(mailJob());
        assertThat(mailJob().getRetries()).isEqualTo(REPETITIONS);
        assertThat(mailJob().getExceptionMessage()).endsWith("nådde inte " + unreachable);
        assertThat(mailsTo("rollout-team")).hasSize(1);
        assertUndelivered(mailJob());
        changeAddress(unreachable, TestPeople.emailOf(unreachable));
        rollout.sendMail();

        assertThat(rollout.mailJobs()).isEmpty();
        for (String role : List.of("chair", "rollout-team", "managers", "process-leader", "local-trainers")) {
            assertThat(mailsTo(role)).as(role).hasSize(1);
        }
    }

    @Test
    void isNotSentAgainToThoseReachedBeforeTheServerWentDown() {
        String unreachable = rollout.person("chair");
        changeAddress(unreachable, "ingen adress till " + unreachable);
        assertUndelivered(mailJob());
        changeAddress(unreachable, TestPeople.emailOf(unreachable));
        serverIsDown();
        assertUndelivered(mailJob());
        assertThat(mailJob().getExceptionMessage()).endsWith("nådde inte " + unreachable);
        serverIsUp();

        rollout.sendMail();

        assertThat(mailsTo("chair")).hasSize(1);
        assertThat(mailsTo("rollout-team")).hasSize(1);
    }

    private void assertUndelivered(Job job) {
        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(UndeliveredException.class);
    }

    private Job mailJob() {
        assertThat(rollout.mailJobs()).hasSize(1);
        return rollout.mailJobs().get(0);
    }

    private long incidents() {
        return runtime.createIncidentQuery()
                .processInstanceId(mailJob().getProcessInstanceId())
                .count();
    }

    private List<String> mailsTo(String role) {
        return new Mailbox(mailServer, TestPeople.emailOf(rollout.person(role))).subjects();
    }

    private void changeAddress(String person, String address) {
        User user = identity.createUserQuery().userId(person).singleResult();
        user.setEmail(address);
        identity.saveUser(user);
    }
}
