package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.SqlCounter;
import se.backabarnet.WebClient;

/** How passwords lie in the database, and when a program's is checked. */
class PasswordStorageTest extends WebTest {

    private static final String SLOW = "{PBKDF2}";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identity;

    @Autowired
    private SqlCounter sql;

    @AfterEach
    void choosePasswordAgain() {
        choose(PASSWORD);
    }

    @Test
    void aFastHashIsReplacedAtTheLoginAndEndsNoOther() {
        WebClient elsewhere = loggedIn(CHAIR);
        assertThat(stored()).startsWith(SLOW);
        String salt = jdbc.sql("select salt_ from act_id_user where id_ = ?")
                .param(CHAIR)
                .query(String.class)
                .single();
        jdbc.sql("update act_id_user set pwd_ = ? where id_ = ?")
                .params(
                        new PasswordManager(new Sha512HashDigest(), List.of())
                                .encrypt(EncryptionUtil.saltPassword(PASSWORD, salt)),
                        CHAIR)
                .update();

        client().logIn(CHAIR, PASSWORD + "x");
        assertThat(stored()).as("after a wrong password").startsWith("{SHA-512}");
        loggedIn(CHAIR);

        assertThat(stored()).startsWith(SLOW);
        assertThat(loggedIn(CHAIR).page("/").statusCode()).isEqualTo(200);
        assertThat(elsewhere.page("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramsPasswordIsCheckedOnceAndAtOnceAfterAChange() {
        choose(PASSWORD + "-of-a-program");
        WebClient program = client().withBasic(CHAIR, PASSWORD + "-of-a-program");

        long checked = sql.during(() -> assertThat(rollouts(program)).isEqualTo(200));
        long remembered = sql.during(() -> assertThat(rollouts(program)).isEqualTo(200));
        assertThat(remembered).isLessThan(checked);
        assertThat(rollouts(basic(CHAIR))).as("another password").isEqualTo(401);

        choose(PASSWORD);
        assertThat(rollouts(program)).as("the earlier password").isEqualTo(401);
        assertThat(rollouts(basic(CHAIR))).isEqualTo(200);
    }

    private static int rollouts(WebClient program) {
        return program.get("/api/rollouts").statusCode();
    }

    private void choose(String password) {
        User user = identity.createUserQuery().userId(CHAIR).singleResult();
        user.setPassword(password);
        identity.saveUser(user);
    }

    private String stored() {
        return jdbc.sql("select pwd_ from act_id_user where id_ = ?")
                .param(CHAIR)
                .query(String.class)
                .single();
    }
}
