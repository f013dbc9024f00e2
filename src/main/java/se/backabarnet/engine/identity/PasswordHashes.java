package se.backabarnet.engine.identity;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords so that each guess costs much time: PBKDF2 with SHA-256. How often it was repeated stands before each hash,
 * so that it can be raised. The engine adds a salt of its own, and goes on to check the fast hashes that it made before.
 */
@Component
class PasswordHashes extends AbstractProcessEnginePlugin implements PasswordEncryptor {

    private static final String NAME = "PBKDF2";
    private static final String PREFIX = "{" + NAME + "}";
    private static final String END = "$";
    private static final int SALT_BYTES = 16;

    private final int iterations;

    PasswordHashes(PasswordProperties settings) {
        this.iterations = settings.iterations();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(this);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    @Override
    public String encrypt(String password) {
        return iterations + END + encoder(iterations).encode(password);
    }

    @Override
    public boolean check(String password, String hash) {
        int end = hash.indexOf(END);
        return encoder(Integer.parseInt(hash.substring(0, end))).matches(password, hash.substring(end + 1));
    }

    /** Whether a hash, as the engine stores it, is of today's kind and strength. */
    boolean isCurrent(String stored) {
        return stored.startsWith(PREFIX + iterations + END);
    }

    /** A password as the engine would store it now, with the salt that it has. */
    String stored(String password, String salt) {
        return PREFIX + encrypt(EncryptionUtil.saltPassword(password, salt));
    }

    private static Pbkdf2PasswordEncoder encoder(int iterations) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }
}
