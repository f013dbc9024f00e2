package se.backabarnet.mail;

import java.util.UUID;

/** Port: sends a letter later, again and again until it went out or an administrator must look at it. */
public interface LetterQueue {

    void enqueue(UUID letterId);
}
