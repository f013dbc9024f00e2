package se.backabarnet.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.backabarnet.RefusedException;
import se.backabarnet.engine.rest.EngineMistakes;
import se.backabarnet.web.RequestReference;

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

    /**
     * The engine's own logging of failed commands is off, for it logs every refusal as an error. What fails while a request is
     * answered is logged by the one who answers it.
     */
    private static RuntimeException logged(RuntimeException e, Command<?> command, boolean outermost) {
        if (outermost
                && !RequestReference.isAtWork()
                && EngineMistakes.of(e).filter(mistake -> !mistake.isOurs()).isEmpty()) {
            LOG.error("{} failed", command.getClass().getSimpleName(), e);
        }
        return e;
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
