package se.backabarnet.mail;

import java.util.UUID;

/** A letter could not be sent. Names its kind and its id, not the person, for an administrator. */
public class LetterUndeliveredException extends RuntimeException {

    LetterUndeliveredException(String kind, UUID subject) {
        super("The letter " + kind + " about " + subject + " is not delivered");
    }
}
