package se.backabarnet.mail;

import java.util.Optional;
import java.util.UUID;

/** Port: a feature's way of writing its letters. Asked anew at every attempt to send one. */
public interface LetterWriter {

    /** What its letters are called in the queue. */
    String kind();

    /** The letter about one thing of the feature's, or nothing when there is no reason to send it any more. */
    Optional<Letter> write(UUID subject);
}
