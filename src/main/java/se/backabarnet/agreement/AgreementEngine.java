package se.backabarnet.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.backabarnet.rollout.RolloutSummary;

/** Port: the process that leads an agreement from its draft to the last signature. */
public interface AgreementEngine {

    /** Starts the process of the rollout's agreement, in the caller's transaction. */
    void start(RolloutSummary rollout);

    /** Goes on after a task whose work was done on our pages. */
    void complete(String taskId);

    /**
     * Gives a task to somebody, in place of whoever has it.
     *
     * @return what the task is called; empty when it was hers already, or is done
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody does it in the same moment
     */
    Optional<String> assign(String taskId, String userId);

    /** Ends the process of an agreement that is given up. */
    void cancel(UUID rolloutId);

    /** Completes the task of the point that asks for the agreement, as reached on a day. */
    void completeItem(String taskId, LocalDate reachedOn);
}
