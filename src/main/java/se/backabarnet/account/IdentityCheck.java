package se.backabarnet.account;

/**
 * Makes sure, at the moment of signing, that it is still she who is logged in. Another way of identification can take the
 * place of the password.
 */
public interface IdentityCheck {

    /**
     * @return whether this is her password
     * @throws se.backabarnet.RefusedException when it was wrong too often lately; says how long to wait
     */
    boolean passwordIs(String userId, String password);
}
