package se.backabarnet.engine.access;

import org.camunda.bpm.engine.AuthorizationException;

/** Somebody may not do what she asks for. The message is Swedish and is shown to her as it is. */
public class NotAllowedException extends AuthorizationException {

    NotAllowedException(String message) {
        super(message);
    }
}
