package se.backabarnet.engine;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;
import org.camunda.bpm.engine.impl.util.EnsureUtil;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.springframework.dao.ConcurrencyFailureException;

/** Recognises that two touched the same thing at once, however the engine or the database puts it. */
public final class Conflicts {

    /** SQL states of rolled back transactions: deadlock, failed serialisation. */
    private static final String ROLLED_BACK = "40";

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";

    private Conflicts() {}

    public static boolean caused(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockingException
                    || t instanceof ConcurrencyFailureException
                    || isStumbling(t)
                    || t instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith(ROLLED_BACK)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The engine reads an instance in several statements. What another transaction removes between two of them is missing
     * where the engine does not expect it, be it an execution, the activity that it was in, a variable that a condition
     * names, or that which was to receive a message.
     */
    private static boolean isStumbling(Throwable t) {
        return t instanceof PropertyNotFoundException
                || t instanceof NullPointerException
                        && t.getStackTrace().length > 0
                        && t.getStackTrace()[0].getClassName().startsWith(ENGINE)
                || t instanceof ProcessEngineException
                        && (isThrownBy(MessageEventReceivedCmd.class, t) || isThrownBy(PvmExecutionImpl.class, t));
    }

    /** Whether the class itself threw it, and not something that it called. */
    private static boolean isThrownBy(Class<?> thrower, Throwable t) {
        return Stream.of(t.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(frame -> frame.startsWith(ENGINE) && !frame.equals(EnsureUtil.class.getName()))
                .findFirst()
                .equals(Optional.of(thrower.getName()));
    }
}
