package se.backabarnet;

/**
 * A person asked for something that may not be. The message is Swedish, says what is wrong and what to do, and is shown
 * to her as it is; nothing has been changed.
 */
public class RefusedException extends RuntimeException {

    public RefusedException(String message) {
        super(message);
    }
}
