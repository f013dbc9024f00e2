package se.backabarnet.model;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.Groups;
import se.backabarnet.security.Person;

/** Whoever may deploy a model may also take it back, and move rollouts to it. */
@Component
class ModelAccess {

    boolean mayDeploy(Person person) {
        return person.isIn(Groups.PROCESS_OWNERS) || person.isIn(Groups.ADMINISTRATORS);
    }

    /** @throws ResponseStatusException 403 for one who may not */
    void require(Person person) {
        if (!mayDeploy(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
