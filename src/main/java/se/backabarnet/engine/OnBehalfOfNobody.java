package se.backabarnet.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Runs what the application itself asks of the engine while a person's request is being served: without her
 * authentication, since it is not she who asks and her rights say nothing about it.
 */
@Component
public class OnBehalfOfNobody {

    private final IdentityService identityService;

    OnBehalfOfNobody(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    public <T> T run(Supplier<T> action) {
        Authentication person = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return action.get();
        } finally {
            identityService.setAuthentication(person);
        }
    }

    public void act(Runnable action) {
        run(() -> {
            action.run();
            return null;
        });
    }
}
