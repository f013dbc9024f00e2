package se.backabarnet.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;

/**
 * What a caller can do wrong, wherever it comes to light, and what the database does not get done in time. Each has its
 * status and its Swedish words, at one place.
 */
public enum Mistake {
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    ANSWER(HttpStatus.NOT_ACCEPTABLE),
    CHANGED_MEANWHILE(HttpStatus.CONFLICT),
    EXISTS(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE),
    CONTENT_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    UNREADABLE(HttpStatus.BAD_REQUEST),
    TOO_DEEP(HttpStatus.BAD_REQUEST),
    REFERS_TO_NOTHING(HttpStatus.BAD_REQUEST),
    TOO_LONG(HttpStatus.BAD_REQUEST),
    NUMBER(HttpStatus.BAD_REQUEST),
    DATE(HttpStatus.BAD_REQUEST),
    CHARACTERS(HttpStatus.BAD_REQUEST),
    NO_FILE(HttpStatus.BAD_REQUEST),
    MULTIPART(HttpStatus.BAD_REQUEST),
    VALUE(HttpStatus.BAD_REQUEST),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE);

    /** Our own tables are written by our own code, which looks first: what they refuse is a fault of ours. */
    private static final String ENGINE_TABLES = "act_";

    private final HttpStatus status;

    Mistake(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** Whether an administrator wants to know of it. */
    public boolean isOurs() {
        return status.is5xxServerError();
    }

    /** Says what is wrong and what to do, and nothing of the inside. */
    public String words(MessageSourceAccessor messages) {
        return messages.getMessage("mistake." + name());
    }

    /** What a status means that the one who answers chose; for a status of success or of our failures, nothing. */
    public static Optional<Mistake> of(int status) {
        return switch (status) {
            case 403 -> Optional.of(FORBIDDEN);
            case 404 -> Optional.of(NOT_FOUND);
            case 405 -> Optional.of(METHOD);
            case 406 -> Optional.of(ANSWER);
            case 409 -> Optional.of(CHANGED_MEANWHILE);
            case 413 -> Optional.of(TOO_LARGE);
            case 415 -> Optional.of(CONTENT_TYPE);
            default -> status >= 400 && status < 500 ? Optional.of(VALUE) : Optional.empty();
        };
    }

    /** What the database refuses because of what a caller sent, or because somebody else was faster. */
    public static Optional<Mistake> inDatabase(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ConcurrencyFailureException) {
                return Optional.of(CHANGED_MEANWHILE);
            }
            if (t instanceof SQLTransientConnectionException) {
                return Optional.of(BUSY);
            }
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql);
            }
        }
        return Optional.empty();
    }

    private static Optional<Mistake> of(SQLException refused) {
        String state = refused.getSQLState();
        return switch (state) {
            case "57014" -> Optional.of(BUSY);
            case "22001" -> Optional.of(TOO_LONG);
            case "22003" -> Optional.of(NUMBER);
            case "22007", "22008" -> Optional.of(DATE);
            case "22021", "22P05" -> Optional.of(CHARACTERS);
            case "23503" -> Optional.of(REFERS_TO_NOTHING).filter(mistake -> concernsEngine(refused));
            case "23505" -> Optional.of(EXISTS).filter(mistake -> concernsEngine(refused));
            case "23502" -> Optional.of(VALUE).filter(mistake -> concernsEngine(refused));
            default -> state.startsWith("40") ? Optional.of(CHANGED_MEANWHILE) : Optional.empty();
        };
    }

    private static boolean concernsEngine(SQLException refused) {
        for (SQLException next = refused; next != null; next = next.getNextException()) {
            if (next instanceof PSQLException known) {
                ServerErrorMessage said = known.getServerErrorMessage();
                if (said != null && said.getTable() != null) {
                    return said.getTable().startsWith(ENGINE_TABLES);
                }
            }
        }
        return false;
    }
}
