package se.backabarnet.settings;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Prints a refused start as its one line, on standard error, in place of a stack trace: it can happen before logging is
 * set up, and who reads it wants to know what to do, not where in the code it was found.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusedReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusedException) {
                System.err.println("The start was refused: " + cause.getMessage());
                return true;
            }
        }
        return false;
    }
}
