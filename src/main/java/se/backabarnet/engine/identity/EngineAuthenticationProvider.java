package se.backabarnet.engine.identity;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import se.backabarnet.security.Person;
import se.backabarnet.security.PersonLookup;

/**
 * Checks a password with the engine. People give their address or their user id; a wrong password and an unknown name are
 * refused in the same words. Who has not chosen a password yet cannot log in.
 */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private final IdentityService identityService;
    private final PersonLookup people;
    private final JdbcClient jdbc;

    EngineAuthenticationProvider(IdentityService identityService, PersonLookup people, JdbcClient jdbc) {
        this.identityService = identityService;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        Object password = login.getCredentials();
        String userId = userId(login.getName()).orElseThrow(EngineAuthenticationProvider::refused);
        if (password == null || !identityService.checkPassword(userId, password.toString())) {
            throw refused();
        }
        Person person = people.find(userId).orElseThrow(EngineAuthenticationProvider::refused);
        UsernamePasswordAuthenticationToken authenticated =
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities());
        authenticated.setDetails(login.getDetails());
        return authenticated;
    }

    /** A user id goes before an address that is the same. */
    private Optional<String> userId(String name) {
        return jdbc.sql("select id_ from act_id_user where pwd_ is not null"
                        + " and (id_ = :name or lower(email_) = lower(:name)) order by id_ = :name desc limit 1")
                .param("name", name.strip())
                .query(String.class)
                .optional();
    }

    @Override
    public boolean supports(Class<?> login) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(login);
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("The name or the password is wrong");
    }
}
