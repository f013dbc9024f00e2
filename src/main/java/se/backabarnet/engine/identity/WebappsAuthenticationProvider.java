package se.backabarnet.engine.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import se.backabarnet.security.Person;

/** Tells the engine's web applications who is logged in here. Made by their filter, by name, not by Spring. */
public class WebappsAuthenticationProvider implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return LoggedIn.person()
                .map(WebappsAuthenticationProvider::successful)
                .orElseGet(AuthenticationResult::unsuccessful);
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // the web applications send people to the login page themselves
    }

    private static AuthenticationResult successful(Person person) {
        AuthenticationResult result = AuthenticationResult.successful(person.id());
        result.setGroups(List.copyOf(person.groups()));
        result.setTenants(List.of());
        return result;
    }
}
