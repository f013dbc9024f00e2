package se.backabarnet.engine.identity;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import se.backabarnet.security.LoginDetails;
import se.backabarnet.security.Person;
import se.backabarnet.security.PersonLookup;

/**
 * Checks a password with the engine. People give their address or their user id; a wrong password and an unknown name are
 * refused in the same words and after the same time. Who has not chosen a password yet cannot log in.
 */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private final IdentityService identityService;
    private final PersonLookup people;
    private final PasswordHashes hashes;
    private final VerifiedPrograms verified;
    private final JdbcClient jdbc;

    /** What a password is compared with where there is none. */
    private final String noPassword;

    EngineAuthenticationProvider(
            IdentityService identityService,
            PersonLookup people,
            PasswordHashes hashes,
            VerifiedPrograms verified,
            JdbcClient jdbc) {
        this.identityService = identityService;
        this.people = people;
        this.hashes = hashes;
        this.verified = verified;
        this.jdbc = jdbc;
        this.noPassword = hashes.encrypt("");
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String password = String.valueOf(login.getCredentials());
        Optional<Account> account = account(login.getName());
        if (account.isEmpty()) {
            hashes.check(password, noPassword);
            throw refused();
        }
        Person person = people.find(account.get().id()).orElseThrow(EngineAuthenticationProvider::refused);
        boolean ofProgram = !(login.getDetails() instanceof LoginDetails);
        if (!ofProgram || !verified.isRemembered(person, password)) {
            check(account.get(), password);
            verified.remember(person, password);
        }
        UsernamePasswordAuthenticationToken authenticated =
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities());
        authenticated.setDetails(login.getDetails());
        return authenticated;
    }

    private void check(Account account, String password) {
        if (!identityService.checkPassword(account.id(), password)) {
            throw refused();
        }
        if (!hashes.isCurrent(account.hash())) {
            jdbc.sql("update act_id_user set pwd_ = ? where id_ = ? and pwd_ = ?")
                    .params(hashes.stored(password, account.salt()), account.id(), account.hash())
                    .update();
        }
    }

    /** A user id goes before an address that is the same. */
    private Optional<Account> account(String name) {
        return jdbc.sql("select id_ as id, pwd_ as hash, salt_ as salt from act_id_user where pwd_ is not null"
                        + " and (id_ = :name or lower(email_) = lower(:name)) order by id_ = :name desc limit 1")
                .param("name", name.strip())
                .query(Account.class)
                .optional();
    }

    @Override
    public boolean supports(Class<?> login) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(login);
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("The name or the password is wrong");
    }

    /** A line of the engine's table of users. */
    private record Account(String id, String hash, String salt) {}
}
