package se.backabarnet.mail;

import java.util.UUID;

/** A letter could not be sent. Names its kind and its id, not the person, for an administrator, who reads it in Cockpit. */
public class LetterUndeliveredException extends RuntimeException {

    LetterUndeliveredException(String kind, UUID subject) {
        super("Brevet " + kind + " om " + subject + " gick inte att skicka");
    }
}
