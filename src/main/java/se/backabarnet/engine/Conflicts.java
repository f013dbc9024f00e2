package se.backabarnet.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Recognises that two touched the same thing at once, however the engine or the database puts it. */
final class Conflicts {

    /** SQL states of rolled back transactions: deadlock, failed serialisation. */
    private static final String ROLLED_BACK = "40";

    private Conflicts() {}

    static boolean caused(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockingException
                    || t instanceof ConcurrencyFailureException
                    || t instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith(ROLLED_BACK)) {
                return true;
            }
        }
        return false;
    }
}
