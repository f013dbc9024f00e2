package se.backabarnet.engine.identity;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import se.backabarnet.security.Person;
import se.backabarnet.security.PersonLookup;

/** Checks a password with the engine. A wrong password and an unknown name are refused in the same words. */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private final IdentityService identityService;
    private final PersonLookup people;

    EngineAuthenticationProvider(IdentityService identityService, PersonLookup people) {
        this.identityService = identityService;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        Object password = login.getCredentials();
        if (password == null || !identityService.checkPassword(login.getName(), password.toString())) {
            throw refused();
        }
        Person person = people.find(login.getName()).orElseThrow(EngineAuthenticationProvider::refused);
        UsernamePasswordAuthenticationToken authenticated =
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities());
        authenticated.setDetails(login.getDetails());
        return authenticated;
    }

    @Override
    public boolean supports(Class<?> login) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(login);
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("The name or the password is wrong");
    }
}
