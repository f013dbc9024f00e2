package se.backabarnet.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Applies {@link EngineApiRules} to the two doors of the engine's interface: the REST one and that of its web
 * applications. Judged is the decoded path that Tomcat found the servlet by; {@link PlainPathFilter} has seen to it that
 * nobody reads another one.
 */
@Component
class EngineApiAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    static final String WEBAPPS_ENGINE_LIST = "/camunda/api/engine/engine/";

    private static final List<String> ROOTS =
            List.of("/camunda/api/engine/engine/default/", "/engine-rest/engine/default/", "/engine-rest/");

    @Override
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(authentication.get().isAuthenticated()
                && authentication.get().getPrincipal() instanceof Person person
                && allow(person, request));
    }

    private static boolean allow(Person person, HttpServletRequest request) {
        if (decodedPath(request).equals(WEBAPPS_ENGINE_LIST)) {
            return "GET".equals(request.getMethod());
        }
        return belowRoot(request)
                .map(asked -> EngineApiRules.allow(person, request.getMethod(), asked))
                .orElse(false);
    }

    /** What is called, below the engine's root and without the first slash; empty where the engine is not called. */
    static Optional<String> belowRoot(HttpServletRequest request) {
        String path = decodedPath(request);
        return ROOTS.stream()
                .filter(path::startsWith)
                .findFirst()
                .map(root -> path.substring(root.length()))
                .map(asked -> asked.endsWith("/") ? asked.substring(0, asked.length() - 1) : asked);
    }

    private static String decodedPath(HttpServletRequest request) {
        String below = request.getPathInfo();
        return below == null ? request.getServletPath() : request.getServletPath() + below;
    }
}
