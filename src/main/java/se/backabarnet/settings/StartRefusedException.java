package se.backabarnet.settings;

/**
 * The application cannot start, and whoever starts it can put that right. The message is one line that says what is
 * wrong and what to do; it is all that is printed.
 */
public class StartRefusedException extends RuntimeException {

    public StartRefusedException(String message) {
        super(message);
    }

    public StartRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
