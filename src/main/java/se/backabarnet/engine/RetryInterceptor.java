package se.backabarnet.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.backabarnet.RefusedException;

/**
 * The outermost of the engine's interceptors. People who do different points of a phase in the same second touch the
 * same instance: the loser is tried again instead of being told of locks. And what refuses a person with words comes out
 * as those words, however deep in the engine it was said.
 */
class RetryInterceptor extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RetryInterceptor.class);
    private static final int ATTEMPTS = 6;

    @Override
    public <T> T execute(Command<T> command) {
        boolean outermost =
                Context.getCommandContext() == null && !TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (RuntimeException e) {
                RefusedException refusal = cause(e, RefusedException.class);
                if (refusal != null) {
                    throw refusal;
                }
                if (!outermost || attempt == ATTEMPTS || !Conflicts.caused(e)) {
                    throw logged(e, command, outermost);
                }
                LOG.debug(
                        "Attempt {} of {} lost a race and is repeated",
                        attempt,
                        command.getClass().getSimpleName());
            }
        }
    }

    /** The engine's own logging of failed commands is off, for it logs every refusal as an error. */
    private static RuntimeException logged(RuntimeException e, Command<?> command, boolean outermost) {
        if (outermost && !(e instanceof ProcessEngineException known && isExpected(known))) {
            LOG.error("{} failed", command.getClass().getSimpleName(), e);
        }
        return e;
    }

    private static boolean isExpected(ProcessEngineException e) {
        return e instanceof AuthorizationException
                || e instanceof BadUserRequestException
                || e instanceof OptimisticLockingException;
    }

    private static <E extends Throwable> E cause(Throwable thrown, Class<E> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
