package se.backabarnet.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

    private static final String PASSWORD = "ett-langt-losenord";

    private final PasswordHashes hashes = new PasswordHashes(new PasswordProperties(20));
    private final PasswordManager engine = new PasswordManager(hashes, List.of());

    @Test
    void knowsARightPasswordFromAWrongOne() {
        String stored = engine.encrypt(PASSWORD);

        assertThat(engine.check(PASSWORD, stored)).isTrue();
        assertThat(engine.check(PASSWORD + "x", stored)).isFalse();
        assertThat(engine.encrypt(PASSWORD)).as("the same password again").isNotEqualTo(stored);
        assertThat(engine.check(PASSWORD, hashes.stored(PASSWORD, "salt"))).isFalse();
        assertThat(engine.check(EncryptionUtil.saltPassword(PASSWORD, "salt"), hashes.stored(PASSWORD, "salt")))
                .isTrue();
    }

    @Test
    void goesOnToCheckWhatWasHashedInAnotherWayAndKnowsThatItIsNotOfToday() {
        String fast = new PasswordManager(new Sha512HashDigest(), List.of()).encrypt(PASSWORD);
        String weaker =
                new PasswordManager(new PasswordHashes(new PasswordProperties(10)), List.of()).encrypt(PASSWORD);

        assertThat(List.of(fast, weaker)).allSatisfy(stored -> {
            assertThat(engine.check(PASSWORD, stored)).isTrue();
            assertThat(hashes.isCurrent(stored)).isFalse();
        });
        assertThat(hashes.isCurrent(engine.encrypt(PASSWORD))).isTrue();
    }
}
