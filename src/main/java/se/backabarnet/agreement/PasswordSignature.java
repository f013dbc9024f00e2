package se.backabarnet.agreement;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.backabarnet.RefusedException;
import se.backabarnet.account.IdentityCheck;

/** Signing as the one who is logged in, with her password asked for again in the moment of signing. */
@Component
class PasswordSignature implements ESignature {

    private static final String PASSWORD = "password";

    private final IdentityCheck identity;

    PasswordSignature(IdentityCheck identity) {
        this.identity = identity;
    }

    @Override
    public String method() {
        return PASSWORD;
    }

    @Override
    public void confirm(SigningRequest request, Map<String, String> answers) {
        if (!identity.passwordIs(request.userId(), answers.getOrDefault(PASSWORD, ""))) {
            throw new RefusedException("Lösenordet stämmer inte. Du har inte skrivit under. Försök igen.");
        }
    }
}
